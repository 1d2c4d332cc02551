import { setTimeout as sleep } from 'node:timers/promises';
import { ListTopicsCommand, SNSClient } from '@aws-sdk/client-sns';
import { routeChanges } from './change-rule.ts';
import { makeQueue, subscribe, takeOne } from './one-queue.ts';

/** A queue that hears the deployment, as a newsroom's own system would. */
export interface Listener {
  /** Waits for the next message, up to `timeoutMs`; null: none came. `meanwhile` is done in between. */
  next(timeoutMs: number, meanwhile?: () => Promise<void>): Promise<Heard | null>;
  /** Takes what came and answers all that was ever heard. */
  all(): Promise<readonly Heard[]>;
}

export interface Heard {
  readonly subject: string;
  /** The JSON that other systems get, parsed. */
  readonly body: HeardBody;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the tests look at of an alert's JSON, or of an event's. */
export interface HeardBody {
  /** Of an event. */
  readonly id?: string;
  /** Of an alert message: the same for each attempt. */
  readonly delivery?: string;
  readonly alerts?: readonly {
    readonly id: string;
    readonly page: { readonly outlet: string };
    readonly change: { readonly summary: string } | null;
  }[];
}

/** Subscribes a new queue to the deployment's alerts, with a filter policy. */
export async function listen(name: string, filter: object): Promise<Listener> {
  const queue = await makeQueue(name);
  const { Topics = [] } = await new SNSClient({}).send(new ListTopicsCommand({}));
  const topic = Topics.find(({ TopicArn }) => TopicArn?.endsWith(':recount-local-alerts'));
  await subscribe(topic?.TopicArn ?? '', queue, filter);
  return listenerOn(queue.url, ofTopic);
}

/** Routes every change event of the deployment's bus to a new queue, by a rule. */
export async function listenToChanges(name: string): Promise<Listener> {
  const { url } = await routeChanges('recount-local-changes', name);
  return listenerOn(url, ofBus);
}

function listenerOn(url: string, read: (text: string) => Heard): Listener {
  const heard: Heard[] = [];
  const take = async (): Promise<Heard | null> => {
    const text = await takeOne(url);
    if (text === null) return null;
    const message = read(text);
    heard.push(message);
    return message;
  };
  return {
    next: async (timeoutMs, meanwhile) => {
      const until = Date.now() + timeoutMs;
      do {
        const message = await take();
        if (message !== null) return message;
        await meanwhile?.();
        await sleep(250);
      } while (Date.now() < until);
      return null;
    },
    all: async () => {
      while ((await take()) !== null);
      return heard;
    },
  };
}

/** As SNS wraps what it brings to a queue. */
interface SnsEnvelope {
  readonly Subject: string;
  readonly Message: string;
  readonly MessageAttributes: Readonly<Record<string, { readonly Value: string }>>;
}

function ofTopic(text: string): Heard {
  const { Subject, Message, MessageAttributes } = JSON.parse(text) as SnsEnvelope;
  const attributes = Object.entries(MessageAttributes).map(
    ([name, { Value }]) => [name, Value] as const,
  );
  const body = JSON.parse(Message) as HeardBody;
  return { subject: Subject, body, attributes: Object.fromEntries(attributes) };
}

function ofBus(text: string): Heard {
  const { detail } = JSON.parse(text) as { detail: HeardBody & { kind: string } };
  return { subject: detail.kind, body: detail, attributes: {} };
}
