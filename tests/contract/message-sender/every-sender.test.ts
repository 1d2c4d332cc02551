import { afterEach, describe, expect, it } from 'vitest';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { MessageSender, OutgoingMessage } from '../../../shared/ports/message-sender.ts';
import { changeAlert, channel, delivery } from '../../support/alert-builders.ts';
import { startSmtpServer } from '../../support/smtp-test-server.ts';
import { startWebhookServer, type WebhookBehaviour } from '../../support/webhook-test-server.ts';
import { mailTo, senders } from './senders.ts';

type Behaviour = 'takes' | 'hangs' | 'busy' | 'refuses' | 'breaks-off';

/** A recipient behaving in one way, and how much came to it. */
interface Recipient {
  readonly settings: ChannelSettings;
  readonly sender: MessageSender;
  readonly received: () => number;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const inHttp: Readonly<Record<Behaviour, WebhookBehaviour>> = {
  takes: { kind: 'answers', status: 200 },
  hangs: { kind: 'hangs' },
  busy: { kind: 'answers', status: 503 },
  refuses: { kind: 'answers', status: 404 },
  'breaks-off': { kind: 'breaks-off' },
};

async function terminal(behaviour: Behaviour): Promise<Recipient> {
  const hangs = behaviour === 'hangs';
  const lines: string[] = [];
  const write = (text: string): Promise<void> => {
    if (hangs) return new Promise(() => undefined);
    if (behaviour !== 'takes') return Promise.reject(Object.assign(new Error(), { code: 'EPIPE' }));
    lines.push(text);
    return Promise.resolve();
  };
  return await Promise.resolve({
    settings: { kind: 'terminal' },
    sender: senders({ write, hangs }),
    received: () => lines.length,
  });
}

async function mail(behaviour: Behaviour): Promise<Recipient> {
  const hangs = behaviour === 'hangs';
  const server = await startSmtpServer({ behaviour });
  closing.push(() => server.close());
  return {
    settings: mailTo(server.port),
    sender: senders({ hangs }),
    received: () => server.mails.length,
  };
}

async function webhook(behaviour: Behaviour): Promise<Recipient> {
  const hangs = behaviour === 'hangs';
  const server = await startWebhookServer(inHttp[behaviour]);
  closing.push(() => server.close());
  return {
    settings: { kind: 'webhook', url: `${server.origin}/hook`, secret: null },
    sender: senders({ hangs }),
    received: () => server.posts.length,
  };
}

async function slack(behaviour: Behaviour): Promise<Recipient> {
  const hangs = behaviour === 'hangs';
  const server = await startWebhookServer(inHttp[behaviour]);
  closing.push(() => server.close());
  return {
    settings: { kind: 'slack', url: 'env:CHAT' },
    sender: senders({ hangs, environment: { CHAT: `${server.origin}/services/T0/B0/topsecret` } }),
    received: () => server.posts.length,
  };
}

const message = (settings: ChannelSettings): OutgoingMessage => ({
  channel: channel(settings),
  delivery: delivery(),
  alerts: [changeAlert()],
});

describe.each([
  { name: 'terminal', recipient: terminal },
  { name: 'smtp', recipient: mail },
  { name: 'webhook', recipient: webhook },
  { name: 'slack', recipient: slack },
])('the $name sender', ({ name, recipient }) => {
  it('says sent when the message was taken, once', async () => {
    const { settings, sender, received } = await recipient('takes');
    expect(await sender.send(message(settings))).toMatchObject({ kind: 'sent' });
    expect(received()).toBe(1);
  });

  it('ends on its own when the recipient hangs, to be tried again', async () => {
    const { settings, sender } = await recipient('hangs');
    expect(await sender.send(message(settings))).toMatchObject({ kind: 'failed' });
  });

  it('says failed when the recipient is busy', async () => {
    const { settings, sender } = await recipient('busy');
    expect(await sender.send(message(settings))).toMatchObject({ kind: 'failed' });
  });

  it('says failed when the connection breaks off', async () => {
    const { settings, sender } = await recipient('breaks-off');
    expect(await sender.send(message(settings))).toMatchObject({ kind: 'failed' });
  });

  it.skipIf(name === 'terminal')('says rejected when the recipient refuses for good', async () => {
    const { settings, sender } = await recipient('refuses');
    const outcome = await sender.send(message(settings));
    expect(outcome.kind).toBe('rejected');
    expect(JSON.stringify(outcome)).not.toMatch(/topsecret|\\u001b/);
  });

  it('keeps a message that a fault of ours could not put into form', async () => {
    const { settings } = await recipient('takes');
    const outcome = await senders({ broken: true, environment: { CHAT: 'http://x' } }).send(
      message(settings),
    );
    expect(outcome).toMatchObject({ kind: 'failed' });
    expect(JSON.stringify(outcome)).not.toContain('Cannot read');
  });
});
