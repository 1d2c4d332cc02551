import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Answerer } from '../../shared/adapters/local/store/answer.ts';

interface AskedRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

// The SDK's notice of its own future would stand in every test run.
process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';

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
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  return typeof body === 'string' ? body : '{}';
}
