import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filler, newsHtml } from '../support/make-newsroom.ts';
import { startRecount } from '../support/recount-process.ts';
import { startOutlet } from '../support/start-outlet.ts';

let folder = '';
let server: Server;
let port = 0;
const start = (prefix: string | undefined, ...args: readonly string[]) =>
  startRecount(
    { folder, open: `127.0.0.1:${port}`, ...(prefix === undefined ? {} : { prefix }) },
    ...args,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'recount-disk-'));
  ({ server, port } = await startOutlet((_request, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(newsHtml(['The Northern Front is holding 47 hostages.', ...filler]));
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
  expect((await start(undefined, 'apply', 'recount.yaml').ended).code).toBe(0);
});

afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

/** No file may grow past 4 KB: the system refuses writes as a full disk does. */
const fullDisk = 'trap "" XFSZ; ulimit -f 4; exec';

test('a full disk stops the service with one message that says what to do; with space it goes on, and nothing is lost', async () => {
  const service = start(fullDisk, 'run');
  const { code } = await service.ended;
  expect(service.said()).toContain('is full');
  expect(service.said().match(/is full/gu)).toHaveLength(1);
  expect(code).toBe(5);
  const again = start(undefined, 'run', '--verbose');
  // The version may have been committed before the disk was full, or be found now.
  await again.says('/talks');
  again.child.kill('SIGTERM');
  expect((await again.ended).code).toBe(0);
  const figures = start(undefined, 'figures', '--value', '47', '--json');
  expect((await figures.ended).code).toBe(0);
  expect(figures.said()).toContain('"value":47');
}, 90_000);

const mountReadOnly = (path: string): string =>
  `mount --bind "${path}" "${path}" && mount -o remount,ro,bind "${path}" &&`;
const mayMount =
  spawnSync('unshare', ['-rm', 'sh', '-c', `${mountReadOnly('/tmp')} true`]).status === 0;

test.skipIf(!mayMount)(
  'a read-only disk is a clear error for the service and for questions',
  async () => {
    const script = `${mountReadOnly(folder)} cd "${folder}" && exec`;
    const prefix = `exec unshare -rm bash -c '${script} "$@"' bash`;
    for (const args of [['run'], ['figures']]) {
      const asked = start(prefix, ...args);
      expect((await asked.ended).code).toBe(5);
      expect(asked.said()).toContain('cannot be written to');
    }
  },
  60_000,
);
