import { InvokeCommand, type LambdaClient } from '@aws-sdk/client-lambda';
import { type AskedLook, type LookAnswer, parseLookAnswer } from '../../contracts/look.ts';
import { RecountError } from '../../domain/recount-error.ts';

export interface LookByFunctionDeps {
  readonly client: LambdaClient;
  readonly functionName: string;
}

/**
 * Has the function that looks at pages look at one, and waits. Rejects with `watch.busy` when AWS
 * gives it no place, and with `look.failed` when it fails by a fault of ours.
 */
export const makeLookByFunction =
  ({ client, functionName }: LookByFunctionDeps) =>
  async (asked: AskedLook): Promise<LookAnswer> => {
    const command = new InvokeCommand({
      FunctionName: functionName,
      Payload: Buffer.from(JSON.stringify(asked)),
    });
    const { FunctionError, Payload } = await client.send(command).catch((cause: unknown) => {
      if (isThrottled(cause))
        throw new RecountError('watch.busy', 'Too much is being read. Send this again in a while.');
      throw cause;
    });
    const text = Payload === undefined ? '' : Buffer.from(Payload).toString('utf8');
    if (FunctionError === undefined) return parseLookAnswer(text);
    throw new RecountError(
      'look.failed',
      `The function ${functionName} failed over this page; its log says how.`,
    );
  };

const isThrottled = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'TooManyRequestsException';
