import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { examine } from '../../../shared/wiring/doctor/examine.ts';
import { openStore } from '../../../shared/wiring/open-store.ts';
import { makeFirst } from '../../support/make-first.ts';
import { filler, newsHtml } from '../../support/make-newsroom.ts';
import { type NastyServer, page, startNastyServer, status } from '../../support/nasty-server.ts';
import { type SmtpTestServer, startSmtpServer } from '../../support/smtp-test-server.ts';

const held = 'The Northern Front still holds 59 hostages, the army of Costara said on Tuesday.';
const date = { date: 'Wed, 04 Mar 2026 15:00:00 GMT' };

let server: NastyServer;
let mail: SmtpTestServer;
let first: Awaited<ReturnType<typeof makeFirst>>;
let serverTime: Readonly<Record<string, string>> = date;
const none = join(tmpdir(), 'recount-no-such-file.yaml');

beforeAll(async () => {
  mail = await startSmtpServer();
  server = await startNastyServer({
    '/talks': page(newsHtml([held, ...filler])),
    '/closed': status(403),
    '/robots.txt': (_, response) => response.writeHead(404, serverTime).end(),
  });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  serverTime = date;
  first = await makeFirst({ port: server.port, contact: true });
});

const desk = (port: number, password: string | null = null) =>
  first.store.channels.put({
    id: 'desk',
    settings: {
      kind: 'smtp',
      host: '127.0.0.1',
      port,
      security: 'none',
      user: password === null ? null : 'recount',
      password,
      from: 'recount@desk.example',
      to: ['editor@desk.example'],
    },
    managedBy: 'hand',
  });
const doctor = (...argv: string[]) => first.cli('doctor', none, ...argv);

test('where all works it says so, what is proven and when the next check is', async () => {
  await desk(mail.port);
  await first.cli('watch', 'add', `${first.origin}/talks`, '--id', 'talks');
  await first.cli('rehearse', 'talks');
  const before = mail.mails.length;
  const { exit, out } = await doctor();
  expect(out).toContain('✓ Applied; pages are read as desk@recount.example.');
  expect(out).toContain('lets us in; nothing was sent.');
  expect(out).toContain('✓ desk is proven: a rehearsal was accepted 2026-03-04 15:00 UTC.');
  expect(out).toContain('✓ The next check is due at 2026-03-04 15:02 UTC.');
  expect(out).toContain('✓ 1 of 1 followed pages can be read.');
  expect(out).toContain('✓ The clock agrees with theirs');
  expect([exit, out.endsWith('All is well.\n'), mail.mails.length]).toEqual([0, true, before]);
});

test('a channel that no message was accepted by is not proven', async () => {
  await first.store.channels.put({ id: 'here', settings: { kind: 'terminal' }, managedBy: 'hand' });
  const { exit, out } = await doctor('--offline');
  expect(exit).toBe(1);
  expect(out).toContain('! here is not proven: no message was accepted yet.');
  expect(out).toContain('→ recount rehearse URL --channel here sends a test.');
});

test('a secret that is not set and a mail server that is not there are told', async () => {
  await desk(1, 'env:RECOUNT_NO_SUCH_SECRET');
  const secret = await doctor('--offline');
  expect(secret.out).toContain('✗ desk: The secret env:RECOUNT_NO_SUCH_SECRET is not set');
  await desk(1);
  expect((await doctor()).out).toMatch(/✗ desk: 127\.0\.0\.1 could not/);
});

test('a page that cannot be read is named with the reason and since when', async () => {
  await first.cli('watch', 'add', `${first.origin}/closed`);
  const { exit, out } = await doctor('--offline');
  expect(exit).toBe(1);
  expect(out).toMatch(/! http\S+\/closed is blind since 2026-03-04T15:00:00\.000Z: the site/);
});

test('a clock that is off is told by the clocks of watched hosts', async () => {
  await first.cli('watch', 'add', `${first.origin}/talks`);
  serverTime = { date: 'Wed, 04 Mar 2026 14:00:00 GMT' };
  expect((await doctor()).out).toContain('✗ The clock of this machine is 3600 s ahead of');
});

test('nobody outside is asked with --offline', async () => {
  await desk(mail.port);
  await first.cli('watch', 'add', `${first.origin}/talks`);
  const before = server.requests.length;
  expect((await doctor('--offline')).out).not.toContain('lets us in');
  expect(server.requests.length).toBe(before);
});

test('a file that differs from what is applied is told, and one with mistakes', async () => {
  const file = join(first.dataDir, 'recount.yaml');
  await writeFile(file, 'contact: desk@recount.example\nchannels:\n  here: { kind: terminal }\n');
  const told = (await first.cli('doctor', file, '--offline')).out.replaceAll(/\s+/gu, ' ');
  expect(told).toContain('differs from what is applied: channels.here.');
  await writeFile(file, 'contact: nobody\n');
  expect((await first.cli('doctor', file, '--offline')).out).toContain('1 mistake in');
});

const examined = (dataDir: string) =>
  examine({
    dataDir,
    file: none,
    offline: true,
    now: () => '2026-03-04T15:00:00.000Z',
    open: () => openStore({ dataDir, create: false }),
  });

test('without a data folder it says what to do', async () => {
  const findings = await examined(join(await mkdtemp(join(tmpdir(), 'recount-none-')), 'none'));
  expect(findings).toMatchObject([
    { area: 'configuration', level: 'bad' },
    { area: 'store', level: 'bad', advice: expect.stringContaining('recount init') as unknown },
  ]);
});

test('a store that is damaged or newer is told, and the examination goes on', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'recount-damaged-'));
  await writeFile(join(dataDir, 'format.json'), '{"format":99}');
  expect(await examined(dataDir)).toMatchObject([{}, { area: 'store', level: 'bad' }]);
  await writeFile(join(dataDir, 'format.json'), '{"format":1}');
  await mkdir(join(dataDir, 'table'));
  await writeFile(join(dataDir, 'table', 'CURRENT'), 'nonsense');
  expect(await examined(dataDir)).toMatchObject([{}, { area: 'store', level: 'bad' }]);
});
