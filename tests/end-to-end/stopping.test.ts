import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLocalStore } from '../../shared/adapters/local/store/open-local-store.ts';
import { changeAlert } from '../support/alert-builders.ts';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import { startRecount } from '../support/recount-process.ts';
import { storeDeps } from '../support/store-kinds.ts';

let folder = '';
let port = 0;
/** Set while the outside answers nothing: neither the page nor the mail server. */
let hangs = false;
let asked: () => void = () => undefined;
let mailed: () => void = () => undefined;
const sockets = new Set<Socket>();

const web = createServer((_request, response) => {
  asked();
  if (!hangs)
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(newsHtml(['The Northern Front is holding 47 hostages.', ...filler]));
});
const mail = createTcpServer(() => {
  mailed();
});

async function portOf(server: Server): Promise<number> {
  server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

const start = (...args: readonly string[]) =>
  startRecount({ folder, open: `127.0.0.1:${port}` }, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recount-stop-'));
  port = await portOf(web);
  const mailPort = await portOf(mail);
  await writeFile(
    join(folder, 'recount.yaml'),
    `contact: desk@recount.example
watches:
  talks: { page: "http://127.0.0.1:${port}/talks", outlet: Harbour Post, every: 2m }
channels:
  desk: { kind: smtp, host: 127.0.0.1, port: ${mailPort}, security: none, from: a@recount.example, to: [b@recount.example] }
`,
  );
  expect((await start('apply', 'recount.yaml').ended).code).toBe(0);
});

afterAll(async () => {
  for (const socket of sockets) socket.destroy();
  web.close();
  mail.close();
  await rm(folder, { recursive: true, force: true });
});

/** An alert that is due, and a page that is due, of which neither the mail server nor the host lets go. */
async function hang(id: string): Promise<{ readonly bothHang: Promise<unknown> }> {
  hangs = true;
  const dataDir = join(folder, '.recount');
  const { store, close } = await openLocalStore({ ...storeDeps, dataDir });
  await store.outbox.addAlert(changeAlert({ id }));
  for (const page of (await store.pages.list({ limit: 10 })).items) {
    const state = await store.pages.state(page.id);
    if (state !== null)
      await store.pages.putState(
        { ...state, revision: state.revision + 1, nextDueAt: '2026-01-01T00:00:00.000Z' },
        page.host,
      );
  }
  await close();
  const pageAsked = new Promise<void>((resolve) => {
    asked = resolve;
  });
  const mailAsked = new Promise<void>((resolve) => {
    mailed = resolve;
  });
  return { bothHang: Promise.all([pageAsked, mailAsked]) };
}

test('a service that is told to stop at any moment ends well, and its store is whole', async () => {
  hangs = false;
  for (const afterMs of [5, 60, 350, 900]) {
    const service = start('run');
    if (afterMs > 50) await service.says('Following');
    const kill = setTimeout(() => service.child.kill('SIGTERM'), afterMs);
    const { code, signal } = await service.ended;
    clearTimeout(kill);
    // Before it listens for signals the system ends it, as it ends any process.
    expect(code === 0 || signal === 'SIGTERM').toBe(true);
  }
  const history = start('history', `http://127.0.0.1:${port}/talks`);
  expect((await history.ended).code).toBe(0);
}, 90_000);

test('SIGTERM ends the service within ten seconds though a host and a mail server hang, and nothing is lost', async () => {
  const { bothHang } = await hang('hangs-once');
  const service = start('run');
  await bothHang;
  const began = performance.now();
  service.child.kill('SIGTERM');
  expect(await service.ended).toEqual({ code: 0, signal: null });
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(service.said()).toContain('cut off and stays due');
  const dataDir = join(folder, '.recount');
  const { store, close } = await openLocalStore({ ...storeDeps, dataDir });
  const [unsent] = (await store.outbox.deliveries({ limit: 10, status: 'waiting' })).items;
  expect(unsent?.alertIds).toContain('alert-hangs-once');
  expect(await store.pages.due('2099-01-01T00:00:00.000Z', 10)).toHaveLength(1);
  await close();
}, 60_000);

test('a second SIGTERM ends the service at once', async () => {
  const { bothHang } = await hang('hangs-twice');
  const service = start('run');
  await Promise.race([bothHang, service.says('Following')]);
  service.child.kill('SIGTERM');
  await service.says('Stopping');
  const began = performance.now();
  service.child.kill('SIGTERM');
  expect((await service.ended).signal).toBe('SIGTERM');
  expect(performance.now() - began).toBeLessThan(3000);
}, 60_000);
