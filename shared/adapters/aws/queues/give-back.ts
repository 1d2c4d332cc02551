import { ChangeMessageVisibilityCommand } from '@aws-sdk/client-sqs';
import type { SqsQueueDeps } from './send-in-batches.ts';

/**
 * Lets a message come again after `seconds`, not only when its long visibility ends: until then
 * its host would have no reader. A fault in it costs that wait and nothing else.
 */
export const makeGiveBack =
  ({ client, queueUrl }: SqsQueueDeps) =>
  async (receiptHandle: string, seconds: number): Promise<void> => {
    const command = new ChangeMessageVisibilityCommand({
      QueueUrl: queueUrl,
      ReceiptHandle: receiptHandle,
      VisibilityTimeout: seconds,
    });
    await client.send(command).catch(() => undefined);
  };
