import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { CreateTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { makeSesSender } from '../../../shared/adapters/aws/senders/ses-sender.ts';
import { makeSnsSender } from '../../../shared/adapters/aws/senders/sns-sender.ts';
import { makeMessageRendering } from '../../../shared/presentation/message/rendering.ts';
import {
  type Behaviour,
  brokenRendering,
  type Recipient,
  senderContract,
} from '../../contract/message-sender/sender-contract.ts';
import { startWebhookServer, type WebhookBehaviour } from '../../support/webhook-test-server.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { type FaultyRoad, openFaultyRoad } from '../faulty-road.ts';
import { makeQueue, subscribe, takeAll } from '../one-queue.ts';

let emulator: Emulator;
let road: FaultyRoad;
const closing: (() => Promise<void> | void)[] = [];

beforeAll(async () => {
  emulator = await startEmulator({ name: 'senders' });
  road = await openFaultyRoad();
  road.leadTo(emulator.endpoint);
  Object.assign(process.env, emulator.environment);
  await new SESv2Client({}).send(new CreateEmailIdentityCommand({ EmailIdentity: from }));
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(async () => {
  await road.close();
  await emulator.stop();
});

const inHttp: Readonly<Record<'hangs' | 'busy' | 'breaks-off', WebhookBehaviour>> = {
  hangs: { kind: 'hangs' },
  busy: { kind: 'answers', status: 503 },
  'breaks-off': { kind: 'breaks-off' },
};

/** Where a service is asked that behaves so: the emulator, the road to it, or a server that is no AWS. */
async function serviceThat(behaviour: Behaviour) {
  const impatient = { maxAttempts: 1 };
  if (behaviour === 'takes') return { ...impatient, endpoint: emulator.endpoint };
  if (behaviour === 'refuses') {
    const error = 'InvalidParameterException';
    const fault = road.place({ meets: () => true, kind: 'refuse', error });
    closing.push(fault.lift);
    return { ...impatient, endpoint: road.endpoint };
  }
  const server = await startWebhookServer(inHttp[behaviour]);
  closing.push(() => server.close());
  return { ...impatient, endpoint: server.origin };
}

const rendering = makeMessageRendering({ colour: false });
const timeoutMs = (behaviour: Behaviour): number => (behaviour === 'hangs' ? 300 : 20_000);

let topics = 0;

async function topic(behaviour: Behaviour): Promise<Recipient> {
  topics += 1;
  const queue = await makeQueue(`heard-${topics}`);
  const Name = `alerts-${topics}`;
  const { TopicArn = '' } = await new SNSClient({}).send(new CreateTopicCommand({ Name }));
  await subscribe(TopicArn, queue);
  return {
    settings: { kind: 'sns' },
    sender: makeSnsSender({
      mail: rendering.mail,
      webhook: rendering.webhook,
      client: new SNSClient(await serviceThat(behaviour)),
      topicArn: TopicArn,
      timeoutMs: timeoutMs(behaviour),
    }),
    received: async () => (await takeAll(queue.url)).length,
  };
}

senderContract({
  name: 'SNS',
  recipient: topic,
  broken: () =>
    makeSnsSender({
      ...brokenRendering,
      client: new SNSClient({}),
      topicArn: 'x',
      timeoutMs: 1000,
    }),
});

const from = 'recount@desk.example';

async function mail(behaviour: Behaviour): Promise<Recipient> {
  const before = await mailsSent();
  return {
    settings: { kind: 'ses', to: ['editor@desk.example'] },
    sender: makeSesSender({
      client: new SESv2Client(await serviceThat(behaviour)),
      from,
      render: rendering.mail,
      timeoutMs: timeoutMs(behaviour),
    }),
    received: async () => (await mailsSent()) - before,
  };
}

/** How many mails the emulator's SES has taken. */
async function mailsSent(): Promise<number> {
  const answer = await fetch(new URL('/_ministack/ses/messages', emulator.endpoint));
  const { messages } = (await answer.json()) as { messages: Record<string, readonly unknown[]> };
  return Object.values(messages).flat().length;
}

senderContract({
  name: 'SES',
  recipient: mail,
  broken: () =>
    makeSesSender({
      client: new SESv2Client({}),
      from,
      render: brokenRendering.mail,
      timeoutMs: 1000,
    }),
});
