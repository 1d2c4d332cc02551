import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import { makeFirst } from '../../support/make-first.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';
import { type NastyServer, page, startNastyServer, status } from '../../support/nasty-server.ts';
import { type SmtpTestServer, startSmtpServer } from '../../support/smtp-test-server.ts';

const held = 'The Northern Front still holds 59 hostages, the army of Costara said on Tuesday.';

let server: NastyServer;
let mail: SmtpTestServer;
let first: Awaited<ReturnType<typeof makeFirst>>;
const bodies: string[] = [];

beforeAll(async () => {
  mail = await startSmtpServer();
  server = await startNastyServer({
    '/talks': page(newsHtml([held, ...filler], '59 hostages still held as talks stall in Verun')),
    '/quiet': page(newsHtml(filler)),
    '/hook': (request, response) => {
      request.on('data', (chunk: Buffer) => bodies.push(chunk.toString('utf8')));
      request.on('end', () => response.writeHead(202).end());
    },
    '/closed': status(404),
  });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  bodies.length = 0;
  first = await makeFirst({ port: server.port, contact: true });
  await first.cli('watch', 'add', `${first.origin}/talks`, '--id', 'talks');
});

const channel = (id: string, settings: ChannelSettings) =>
  first.store.channels.put({ id, settings, managedBy: 'hand' });
const hook = (path: string): ChannelSettings => ({
  kind: 'webhook',
  url: `${first.origin}${path}`,
  secret: null,
});
const smtp = (): ChannelSettings => ({
  kind: 'smtp',
  host: '127.0.0.1',
  port: mail.port,
  security: 'none',
  user: null,
  password: null,
  from: 'recount@desk.example',
  to: ['editor@desk.example'],
});

test('the alert of one altered figure goes out, marked TEST wherever it is read', async () => {
  await channel('desk', smtp());
  await channel('hook', hook('/hook'));
  await channel('here', { kind: 'terminal' });
  const { exit, out } = await first.cli('rehearse', 'talks');
  expect(exit).toBe(0);
  const [sent] = mail.mails.slice(-1);
  expect(sent?.subject).toMatch(/^TEST 127\.0\.0\.1:\d+: hostages held 59 → 58/);
  expect(sent?.text).toMatch(/^TEST\. This is a rehearsal/);
  expect(String(sent?.html)).toContain('<strong>TEST. This is a rehearsal');
  expect(JSON.parse(bodies.join(''))).toMatchObject({
    test: true,
    subject: expect.stringMatching(/^TEST /) as unknown,
  });
  expect(out).toMatch(/─\nTEST 127/);
  expect(out).toMatch(
    /✓ desk \(mail by 127\.0\.0\.1:\d+ to editor@desk\.example\) accepted in .*: 250/,
  );
  expect(out).toMatch(/✓ hook \(webhook at .*\) accepted in .*: It answered 202\./);
});

test('of the page nothing is recorded; the delivery is, as a test', async () => {
  await channel('here', { kind: 'terminal' });
  await first.cli('rehearse', 'talks');
  expect((await first.store.ledger.changes({ limit: 10 })).items).toEqual([]);
  const { items } = await first.store.outbox.deliveries({ limit: 10 });
  expect(items).toMatchObject([{ channelId: 'here', status: 'sent', test: true, alertIds: [] }]);
  expect(await first.store.outbox.dueDeliveries('2100-01-01T00:00:00.000Z', 10)).toEqual([]);
  expect((await first.cli('alerts')).out).toContain('TEST  sent');
  expect((await first.cli('history', 'talks')).out).not.toContain('version 2');
});

test('a channel that refuses is told with its answer, and the exit says so', async () => {
  await channel('here', { kind: 'terminal' });
  await channel('hook', hook('/closed'));
  const { exit, out } = await first.cli('rehearse', 'talks');
  expect(exit).toBe(1);
  expect(out).toMatch(/✗ hook .* refused in .*: It answered 404/);
  expect((await first.cli('alerts', '--status', 'failed')).out).toContain('TEST  failed');
});

test('a rule that asks for something else tells nobody, and the channel can be named', async () => {
  await channel('here', { kind: 'terminal' });
  await first.store.rules.put({
    id: 'notes',
    channels: ['here'],
    kinds: ['note-posted'],
    minSeverity: 'medium',
    trackers: [],
    labels: [],
    watches: [],
    notices: [],
    natures: [],
    direction: null,
    by: null,
    byPercent: null,
    managedBy: 'hand',
  });
  const silent = await first.cli('rehearse', 'talks');
  expect([silent.exit, silent.out]).toEqual([1, expect.stringContaining('Nobody was told')]);
  expect((await first.cli('rehearse', 'talks', '--channel', 'here')).exit).toBe(0);
  const unknown = await first.cli('rehearse', 'talks', '--channel', 'nowhere');
  expect([unknown.exit, unknown.err]).toEqual([4, expect.stringContaining('there are here')]);
});

test('a page that is not followed is read for it', async () => {
  await channel('here', { kind: 'terminal' });
  await first.cli('watch', 'remove', 'talks');
  const fresh = await makeFirst({ port: server.port, contact: true });
  await fresh.store.channels.put({ id: 'here', settings: { kind: 'terminal' }, managedBy: 'hand' });
  const { exit, out } = await fresh.cli('rehearse', `${fresh.origin}/talks`);
  expect([exit, out]).toEqual([0, expect.stringContaining('hostages held 59 → 58')]);
  expect((await fresh.store.pages.list({ limit: 10 })).items).toEqual([]);
});

test('a page without figures cannot be rehearsed', async () => {
  await channel('here', { kind: 'terminal' });
  const { exit, err } = await first.cli('rehearse', `${first.origin}/quiet`);
  expect([exit, err]).toEqual([1, expect.stringContaining('has no figure that could be altered')]);
});
