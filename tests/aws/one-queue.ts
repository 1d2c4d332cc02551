import { SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

export interface OneQueue {
  readonly url: string;
  readonly arn: string;
}

/** A queue of this name; in order, it is one of the FIFO kind. */
export async function makeQueue(
  name: string,
  { inOrder = false }: { readonly inOrder?: boolean } = {},
): Promise<OneQueue> {
  const sqs = new SQSClient({});
  const wish = inOrder
    ? { QueueName: `${name}.fifo`, Attributes: { FifoQueue: 'true' } }
    : { QueueName: name };
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand(wish));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const { Attributes = {} } = await sqs.send(asked);
  return { url: QueueUrl, arn: Attributes.QueueArn ?? '' };
}

/** Takes one message off the queue and answers its body; null: none is there. */
export async function takeOne(QueueUrl: string): Promise<string | null> {
  const sqs = new SQSClient({});
  const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
  const [message] = Messages;
  if (message === undefined) return null;
  const { ReceiptHandle } = message;
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
  return message.Body ?? '';
}

/** Takes everything that is there. */
export async function takeAll(url: string): Promise<readonly string[]> {
  const taken: string[] = [];
  for (;;) {
    const body = await takeOne(url);
    if (body === null) return taken;
    taken.push(body);
  }
}

/** Has a topic bring to the queue what passes the filter. */
export async function subscribe(TopicArn: string, queue: OneQueue, filter = {}): Promise<void> {
  await new SNSClient({}).send(
    new SubscribeCommand({
      TopicArn,
      Protocol: 'sqs',
      Endpoint: queue.arn,
      Attributes: { FilterPolicy: JSON.stringify(filter) },
    }),
  );
}
