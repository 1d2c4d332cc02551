import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { RecountError } from '../../domain/recount-error.ts';

/** Reads what seals sessions. Rejects with `secret.missing`, which holds no part of it. */
export async function readSeal(client: SecretsManagerClient, sealArn: string): Promise<string> {
  const command = new GetSecretValueCommand({ SecretId: sealArn });
  // The service's message may quote more than the name: the cause is left out on purpose.
  const answer = await client.send(command).catch(() => null);
  const value = answer?.SecretString ?? '';
  if (value.length >= 32) return value;
  throw new RecountError(
    'secret.missing',
    `The secret ${sealArn} is not there, too short or not readable. Deploy the access stack again.`,
  );
}
