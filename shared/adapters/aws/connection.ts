import { GetParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { connectionParameter } from '../../contracts/parameters.ts';
import { RecountError } from '../../domain/recount-error.ts';

/** Where a deployment keeps its store, and through what it tells people. */
export interface Connection {
  readonly table: string;
  readonly archive: string;
  /** The ARN of its topic; empty for one deployed before this was left. */
  readonly alertTopic: string;
  /** The sender of its mail through SES; empty when it has none. */
  readonly mailFrom: string;
}

/** Asks the account for a deployment. Rejects with `store.no-deployment` or `store.unreachable`. */
export async function readConnection(client: SSMClient, stage: string): Promise<Connection> {
  const command = new GetParameterCommand({ Name: connectionParameter(stage) });
  try {
    const { Parameter } = await client.send(command);
    return parseConnection(Parameter?.Value ?? '', stage);
  } catch (cause) {
    if (cause instanceof RecountError) throw cause;
    const name = cause instanceof Error ? cause.name : String(cause);
    if (name === 'ParameterNotFound') throw noDeployment(stage, cause);
    throw new RecountError(
      'store.unreachable',
      `The deployment ${stage} cannot be asked (${name}): look at AWS_PROFILE, AWS_REGION and the rights of whom they name.`,
      { cause },
    );
  }
}

function parseConnection(text: string, stage: string): Connection {
  const value: unknown = JSON.parse(text);
  const told: Record<string, unknown> = typeof value === 'object' ? { ...value } : {};
  const { table, archive } = told;
  if (typeof table !== 'string' || typeof archive !== 'string') throw noDeployment(stage, null);
  const { alertTopic, mailFrom } = told;
  return { table, archive, alertTopic: textOr(alertTopic), mailFrom: textOr(mailFrom) };
}

const textOr = (value: unknown): string => (typeof value === 'string' ? value : '');

const noDeployment = (stage: string, cause: unknown): RecountError =>
  new RecountError(
    'store.no-deployment',
    `There is no deployment ${stage} in this account and region: deploy it with npx cdk deploy --all, or name another stage, profile or region.`,
    { cause },
  );
