import { GetQueueUrlCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { makeSqsCheckQueue } from '../../shared/adapters/aws/queues/check-queue.ts';
import type { CheckMessage } from '../../shared/ports/check-queue.ts';
import type { Store } from '../../shared/ports/store.ts';

/** Ways in which a check can be asked of the deployment, kind and unkind. */
export interface CheckSending {
  /** The message of a page's next check, as dispatch would write it when it is due. */
  readonly messageFor: (pageId: string) => Promise<CheckMessage>;
  /** As dispatch sends. */
  readonly send: (messages: readonly CheckMessage[]) => Promise<void>;
  /** Past the queue's own deduplication, and with any body. */
  readonly sendRaw: (group: string, body: string) => Promise<void>;
  /** The event with which the queue calls the function. */
  readonly eventOf: (message: CheckMessage) => object;
}

export async function makeCheckSending({ pages }: Pick<Store, 'pages'>): Promise<CheckSending> {
  const client = new SQSClient({});
  const named = new GetQueueUrlCommand({ QueueName: 'recount-local-checks.fifo' });
  const { QueueUrl: queueUrl = '' } = await client.send(named);
  let sent = 0;
  return {
    messageFor: async (pageId) => {
      const state = await pages.state(pageId);
      const page = await pages.get(pageId);
      return { pageId, host: page?.host ?? '', slot: state?.nextDueAt ?? '' };
    },
    send: (messages) => makeSqsCheckQueue({ client, queueUrl }).send(messages),
    sendRaw: async (group, body) => {
      sent += 1;
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageGroupId: group,
        MessageDeduplicationId: `raw-${sent}`,
      });
      await client.send(command);
    },
    eventOf: (message) => ({
      Records: [
        {
          messageId: 'by-hand',
          receiptHandle: 'none',
          body: JSON.stringify({ ...message, place: 0, of: 1 }),
          attributes: { MessageGroupId: message.host, ApproximateReceiveCount: '1' },
        },
      ],
    }),
  };
}
