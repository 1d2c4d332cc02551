import { createHmac } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { OutgoingMessage } from '../../../shared/ports/message-sender.ts';
import { changeAlert, channel, delivery } from '../../support/alert-builders.ts';
import {
  startWebhookServer,
  type WebhookBehaviour,
  type WebhookTestServer,
} from '../../support/webhook-test-server.ts';
import { senders } from './senders.ts';

let server: WebhookTestServer;
afterEach(() => server.close());

const start = async (
  behaviour: WebhookBehaviour = { kind: 'answers', status: 204 },
): Promise<WebhookTestServer> => {
  server = await startWebhookServer(behaviour);
  return server;
};

const message = (settings: ChannelSettings): OutgoingMessage => ({
  channel: channel(settings),
  delivery: delivery(),
  alerts: [changeAlert()],
});

const hook = (origin: string, secret: string | null = null): ChannelSettings => ({
  kind: 'webhook',
  url: `${origin}/hook`,
  secret,
});

const answers = (status: number, headers: Record<string, string> = {}): WebhookBehaviour => ({
  kind: 'answers',
  status,
  headers,
});

it('a webhook gets the alert as JSON under the delivery as idempotency key', async () => {
  const { origin, posts } = await start();
  await senders().send(message(hook(origin)));
  expect(posts[0]?.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'idempotency-key': '8f3b0c52d7a94e1f8f3b0c52d7a94e1f',
  });
  expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({
    schema: 'recount.alert/1',
    channel: 'desk',
    alerts: [{ change: { kind: 'figure-changed', before: { value: 59 }, after: { value: 58 } } }],
  });
});

it('a signature proves time and body to whoever knows the secret', async () => {
  const { origin, posts } = await start();
  await senders({ environment: { HOOK: 'shared secret' } }).send(message(hook(origin, 'env:HOOK')));
  const [post] = posts;
  const hash = createHmac('sha256', 'shared secret')
    .update(`1772634000.${post?.body ?? ''}`)
    .digest('hex');
  expect(post?.headers['recount-signature']).toBe(`t=1772634000,v1=${hash}`);
});

it('a webhook without its secret is not called unsigned', async () => {
  const { origin, posts } = await start();
  const outcome = await senders().send(message(hook(origin, 'env:HOOK')));
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(posts).toEqual([]);
});

it('a busy webhook says when to come back', async () => {
  const { origin } = await start(answers(429, { 'retry-after': '120' }));
  expect(await senders().send(message(hook(origin)))).toMatchObject({
    kind: 'failed',
    retryAfterMs: 120_000,
  });
});

it('a redirect is not followed', async () => {
  const { origin, posts } = await start(answers(307, { location: '/elsewhere' }));
  expect(await senders().send(message(hook(origin)))).toMatchObject({ kind: 'rejected' });
  expect(posts.map(({ path }) => path)).toEqual(['/hook']);
});

it.each([408, 429, 500, 503])('an answer of %i is tried again', async (status) => {
  const { origin } = await start(answers(status));
  expect((await senders().send(message(hook(origin)))).kind).toBe('failed');
});

it.each([400, 401, 404, 410, 413])('an answer of %i is final', async (status) => {
  const { origin } = await start(answers(status));
  expect((await senders().send(message(hook(origin)))).kind).toBe('rejected');
});

it('a webhook to a private address is not called', async () => {
  const { origin, posts } = await start();
  const outcome = await senders({ allowLoopback: false }).send(message(hook(origin)));
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(posts).toEqual([]);
});

it('chat gets escaped text that pings nobody', async () => {
  const { origin, posts } = await start();
  const sender = senders({ environment: { CHAT: `${origin}/services/secret` } });
  await sender.send(message({ kind: 'slack', url: 'env:CHAT' }));
  expect(posts[0]?.path).toBe('/services/secret');
  expect(JSON.parse(posts[0]?.body ?? '')).toMatchObject({ unfurl_links: false });
});

it("chat's address stands in no outcome", async () => {
  await start();
  const sender = senders({ environment: { CHAT: 'https://no-such-host.invalid/services/secret' } });
  const outcome = await sender.send(message({ kind: 'slack', url: 'env:CHAT' }));
  expect(outcome).toMatchObject({ kind: 'failed' });
  expect(JSON.stringify(outcome)).not.toMatch(/services|secret|no-such-host/);
});
