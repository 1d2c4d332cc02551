import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

async function urlsOf(pattern: RegExp): Promise<readonly string[]> {
  const { QueueUrls = [] } = await new SQSClient({}).send(new ListQueuesCommand({}));
  return QueueUrls.filter((url) => pattern.test(url));
}

/** How many messages the queue holds, those that are being worked as well. */
async function held(QueueUrl: string): Promise<number> {
  const asked = new GetQueueAttributesCommand({
    QueueUrl,
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
  });
  const { Attributes = {} } = await new SQSClient({}).send(asked);
  return Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
}

/** How many messages the queues of such a name hold together. */
export async function heldIn(pattern: RegExp): Promise<number> {
  const counts = await Promise.all((await urlsOf(pattern)).map(held));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Dead letters of the deployment, of queues, the stream and mail. */
export const deadLetters = (): Promise<number> => heldIn(/dead|undelivered/i);

/**
 * Brings every dead letter of the check queue back to it, as `aws sqs start-message-move-task` does
 * (the emulator has no such task); those that `drop` names are taken away instead.
 */
export async function redriveChecks(drop: (body: string) => boolean): Promise<number> {
  const sqs = new SQSClient({});
  const [dead] = await urlsOf(/checks-dead\.fifo$/);
  const [queue] = await urlsOf(/checks\.fifo$/);
  let brought = 0;
  for (;;) {
    const asked = { QueueUrl: dead, MessageSystemAttributeNames: ['MessageGroupId' as const] };
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(asked));
    const [message] = Messages;
    if (message === undefined) return brought;
    const { Body = '', ReceiptHandle, Attributes } = message;
    if (!drop(Body)) {
      await sqs.send(
        new SendMessageCommand({
          QueueUrl: queue,
          MessageBody: Body,
          MessageGroupId: Attributes?.MessageGroupId,
          MessageDeduplicationId: `redriven-${brought}`,
        }),
      );
      brought += 1;
    }
    await sqs.send(new DeleteMessageCommand({ QueueUrl: dead, ReceiptHandle }));
  }
}
