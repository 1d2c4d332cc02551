import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';

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
async function heldIn(pattern: RegExp): Promise<number> {
  const counts = await Promise.all((await urlsOf(pattern)).map(held));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Dead letters of the deployment, of queues, the stream and mail. */
export const deadLetters = (): Promise<number> => heldIn(/dead|undelivered/i);
