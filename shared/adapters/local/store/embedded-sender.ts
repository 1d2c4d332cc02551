import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { RecountError } from '../../../domain/recount-error.ts';
import type { DynamoSender } from '../../aws/store/dynamo-sender.ts';
import type { Answer, Answerer } from './answer.ts';

/**
 * Sends to the embedded database without the AWS SDK: its signing and retrying cost more than the
 * write itself, and loading it costs more than most commands.
 */
export function makeEmbeddedSender(answer: Answerer): DynamoSender {
  const send = async (operation: string, input: unknown): Promise<object> =>
    parseAnswer(await answer(operation, JSON.stringify(input)));
  return {
    getItem: (input) => send('GetItem', input),
    batchGetItem: (input) => send('BatchGetItem', input),
    putItem: (input) => send('PutItem', { ...input, Item: onTheWire(input.Item ?? {}) }),
    updateItem: (input) => send('UpdateItem', input),
    deleteItem: (input) => send('DeleteItem', input),
    query: (input) => send('Query', input),
  };
}

/** Bytes stand in JSON as base64. Only whole items hold bytes. */
function onTheWire(item: Readonly<Record<string, AttributeValue>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value.B === undefined ? value : { B: Buffer.from(value.B).toString('base64') },
    ]),
  );
}

function parseAnswer({ status, body }: Answer): object {
  if (status !== 200) throw errorOf(body);
  const parsed: unknown = JSON.parse(body, (key, value: unknown) =>
    key === 'B' && typeof value === 'string' ? Buffer.from(value, 'base64') : value,
  );
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}

function errorOf(body: string): Error {
  const said = JSON.parse(body) as { readonly __type?: string; readonly message?: string };
  const name = said.__type?.split('#').at(-1) ?? 'unknown';
  const message = said.message ?? 'no reason given';
  if (name.includes('.')) return new RecountError(name, message);
  return Object.assign(new Error(message), { name });
}
