import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { RecountError } from '../../domain/recount-error.ts';
import type { Secrets } from '../../ports/secrets.ts';

export interface SsmSecretsDeps {
  readonly client: SSMClient;
  /** The deployment's own parameters, `/recount/prod/`: others are refused. */
  readonly prefix: string;
}

/**
 * Resolves `ssm:/name` anew each time from the Parameter Store, where secrets of a deployment are
 * SecureStrings under its prefix. Errors name the reference and never hold a part of a value.
 */
export const makeSsmSecrets = ({ client, prefix }: SsmSecretsDeps): Secrets => ({
  resolve: async (reference) => {
    const [, name = ''] = /^ssm:(\/[\w./-]{1,500})$/u.exec(reference) ?? [];
    if (!name.startsWith(prefix))
      throw new RecountError(
        'secret.refused',
        `A secret's reference is refused: on AWS it is ssm:${prefix}NAME, a SecureString in the Parameter Store.`,
      );
    const command = new GetParameterCommand({ Name: name, WithDecryption: true });
    // The service's message may quote more than the name: the cause is left out on purpose.
    const answer = await client.send(command).catch(() => null);
    const value = answer?.Parameter?.Value ?? '';
    if (value !== '') return value;
    throw new RecountError(
      'secret.missing',
      `The secret ssm:${name} is not set, empty or not readable. Set it, or name another.`,
    );
  },
});
