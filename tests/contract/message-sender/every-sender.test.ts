import { afterEach } from 'vitest';
import type { MessageSender } from '../../../shared/ports/message-sender.ts';
import { startSmtpServer } from '../../support/smtp-test-server.ts';
import { startWebhookServer, type WebhookBehaviour } from '../../support/webhook-test-server.ts';
import { type Behaviour, type Recipient, senderContract } from './sender-contract.ts';
import { mailTo, senders } from './senders.ts';

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

const broken = (): MessageSender => senders({ broken: true, environment: { CHAT: 'http://x' } });

senderContract({ name: 'terminal', recipient: terminal, broken, canRefuse: false });
senderContract({ name: 'smtp', recipient: mail, broken });
senderContract({ name: 'webhook', recipient: webhook, broken });
senderContract({ name: 'slack', recipient: slack, broken });
