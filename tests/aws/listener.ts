import { setTimeout as sleep } from 'node:timers/promises';
import { ListTopicsCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ListQueuesCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

/** A queue that hears the alert topic, as a newsroom's own system would. */
export interface Listener {
  /** Waits for the next message, up to `timeoutMs`; null: none came. */
  next(timeoutMs: number): Promise<Heard | null>;
}

export interface Heard {
  readonly subject: string;
  /** The JSON that other systems get, as text. */
  readonly body: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Subscribes a new queue to the deployment's alerts, with a filter policy. */
export async function listen(name: string, filter: object): Promise<Listener> {
  const sqs = new SQSClient({});
  const sns = new SNSClient({});
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const { Attributes = {} } = await sqs.send(asked);
  const { Topics = [] } = await sns.send(new ListTopicsCommand({}));
  const topic = Topics.find(({ TopicArn }) => TopicArn?.endsWith(':recount-local-alerts'));
  await sns.send(
    new SubscribeCommand({
      TopicArn: topic?.TopicArn,
      Protocol: 'sqs',
      Endpoint: Attributes.QueueArn,
      Attributes: { FilterPolicy: JSON.stringify(filter) },
    }),
  );
  return { next: (timeoutMs) => next(sqs, QueueUrl, timeoutMs) };
}

async function next(sqs: SQSClient, QueueUrl: string, timeoutMs: number): Promise<Heard | null> {
  const until = Date.now() + timeoutMs;
  do {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    const [message] = Messages;
    if (message !== undefined) {
      const { ReceiptHandle } = message;
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return heardIn(message.Body ?? '');
    }
    await sleep(500);
  } while (Date.now() < until);
  return null;
}

/** As SNS wraps what it brings to a queue. */
interface SnsEnvelope {
  readonly Subject: string;
  readonly Message: string;
  readonly MessageAttributes: Readonly<Record<string, { readonly Value: string }>>;
}

function heardIn(text: string): Heard {
  const { Subject, Message, MessageAttributes } = JSON.parse(text) as SnsEnvelope;
  const attributes = Object.entries(MessageAttributes).map(
    ([name, { Value }]) => [name, Value] as const,
  );
  return { subject: Subject, body: Message, attributes: Object.fromEntries(attributes) };
}

/** How many messages each dead-letter queue of the deployment holds. */
export async function deadLetters(): Promise<Readonly<Record<string, number>>> {
  const sqs = new SQSClient({});
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({}));
  const dead = QueueUrls.filter((url) => /dead/i.test(url));
  const counts = dead.map(async (QueueUrl) => {
    const asked = new GetQueueAttributesCommand({
      QueueUrl,
      AttributeNames: ['ApproximateNumberOfMessages'],
    });
    const { Attributes = {} } = await sqs.send(asked);
    const held = Number(Attributes.ApproximateNumberOfMessages);
    return [QueueUrl.split('/').at(-1) ?? '', held] as const;
  });
  return Object.fromEntries(await Promise.all(counts));
}
