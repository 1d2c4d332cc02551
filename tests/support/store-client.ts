import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Answerer } from '../../shared/adapters/local/store/answer.ts';

interface AskedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * A DynamoDB client that asks `answer` instead of a network. Requests are made once: the embedded
 * database answers or its process is gone. The credentials are empty words that signing needs.
 */
export function embeddedClient(answer: Answerer): DynamoDBClient {
  return new DynamoDBClient({
    region: 'local',
    endpoint: 'http://recount.invalid',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
    requestHandler: {
      handle: async ({ headers, body }: AskedRequest) => {
        const operation = (headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';
        const answered = await answer(operation, textOf(body));
        return {
          response: {
            statusCode: answered.status,
            headers: { 'content-type': 'application/x-amz-json-1.0' },
            body: Buffer.from(answered.body),
          },
        };
      },
      updateHttpClientConfig: () => undefined,
      httpHandlerConfigs: () => ({}),
    },
  });
}

function textOf(body: unknown): string {
  if (body instanceof Uint8Array) return Buffer.from(body).toString('utf8');
  return typeof body === 'string' ? body : '{}';
}
