import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import { startRecount } from '../support/recount-process.ts';
import { startOutlet } from '../support/start-outlet.ts';

const command = new URL('../../dist/recount.mjs', import.meta.url).pathname;
let folder = '';
let server: Server;
let port = 0;
let count = 47;
let asked = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recount-service-'));
  ({ server, port } = await startOutlet((request, response) => {
    if (request.url === '/talks') asked++;
    if (request.url !== '/talks') response.writeHead(404).end();
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(newsHtml([`The Northern Front is holding ${count} hostages.`, ...filler]));
  }));
  await writeFile(
    join(folder, 'recount.yaml'),
    `contact: desk@recount.example
watches:
  talks: { page: "http://127.0.0.1:${port}/talks", outlet: Harbour Post }
channels:
  desk: { kind: terminal }
`,
  );
  expect((await recount(['apply', 'recount.yaml'])).code).toBe(0);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [command, ...args], {
    cwd: folder,
    env: { ...process.env, RECOUNT_ALLOW_ADDRESSES: `127.0.0.1:${port}`, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a process wrote until `wanted` is in it, or until it ended. */
async function output(child: ChildProcess, wanted?: string): Promise<string> {
  let text = '';
  return new Promise((resolve) => {
    const read = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
      if (wanted !== undefined && text.includes(wanted)) resolve(text);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.on('close', () => {
      resolve(text);
    });
  });
}

async function recount(args: readonly string[]): Promise<{ code: number | null; text: string }> {
  const child = start(args);
  const text = await output(child);
  return { code: child.exitCode, text };
}

test('the service reads what is due, answers questions meanwhile, and stops cleanly', async () => {
  const service = start(['run']);
  const first = await output(service, 'version 1');
  expect(first).toContain('first sight');
  const asked = await recount(['figures', '--value', '47', '--current', '--json']);
  expect(asked.text).toContain('"value":47');
  service.kill('SIGTERM');
  const said = await output(service);
  expect(said).toContain('nothing was lost');
  expect(service.exitCode).toBe(0);
}, 60_000);

test('a check by hand finds the change and the alert names both values', async () => {
  count = 46;
  const checked = await recount(['check']);
  expect(checked.text).toContain('version 2, 1 change');
  expect(checked.text).toContain('hostages held 47 → 46 (no note found)');
  const changes = await recount(['changes', '--kind', 'figure-changed', '--json']);
  expect(changes.text).toContain('holding 46 hostages');
}, 60_000);

test('a check beside the service is made by the service, so that the host keeps one reader', async () => {
  const service = startRecount({ folder, open: `127.0.0.1:${port}` }, 'run', '--verbose');
  await service.says('Following');
  count = 45;
  const before = asked;
  const checked = await recount(['check']);
  expect(checked.code).toBe(0);
  expect(checked.text).toContain('version 3');
  expect(asked - before).toBe(1);
  service.child.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);
  expect(service.said()).toContain('version 3');
}, 60_000);

test('a service that is killed leaves a store that opens again', async () => {
  const service = start(['run']);
  await output(service, 'Following');
  service.kill('SIGKILL');
  await once(service, 'close');
  const history = await recount(['history', `http://127.0.0.1:${port}/talks`]);
  expect(history).toMatchObject({ code: 0 });
  expect(history.text).toContain('version 3');
}, 60_000);
