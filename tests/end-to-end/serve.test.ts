import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startRecount } from '../support/recount-process.ts';

let folder = '';

const start = (...args: readonly string[]) => startRecount({ folder, open: '' }, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rc-serve-'));
  await writeFile(
    join(folder, 'recount.yaml'),
    'contact: desk@recount.example\nserve: { port: 0 }\nchannels:\n  desk: { kind: terminal }\n',
  );
  const applied = start('apply', 'recount.yaml');
  expect((await applied.ended).code).toBe(0);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const addressIn = (said: string): string =>
  /Pages and API at (\S+)/.exec(said)?.[1] ?? 'http://none.example/';

test('run serves the record, serve shows the same store beside it, and both end well', async () => {
  const service = start('run');
  await service.says('Following.');
  const beside = start('serve', '--port', '0');
  await beside.says('Pages and API at');
  for (const { said } of [service, beside]) {
    const health = await fetch(new URL('api/v1/health', addressIn(said())));
    expect(health.status).toBe(200);
  }
  beside.child.kill('SIGTERM');
  service.child.kill('SIGTERM');
  expect((await beside.ended).code).toBe(0);
  expect((await service.ended).code).toBe(0);
});

test('where the port is taken, serve says so and run follows on', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await once(occupant, 'listening');
  const address = occupant.address();
  const port = String(typeof address === 'object' ? address?.port : address);
  const refused = start('serve', '--port', port);
  expect((await refused.ended).code).toBe(1);
  expect(refused.said()).toContain(`Port ${port} of 127.0.0.1 cannot be used`);
  const service = start('run', '--port', port);
  await service.says('Following.');
  expect(service.said()).toContain('Pages and API are not served');
  service.child.kill('SIGTERM');
  expect((await service.ended).code).toBe(0);
  occupant.close();
});

test('a token on the command line is refused, and never repeated', async () => {
  const refused = start('serve', '--token', 'correct-horse');
  expect((await refused.ended).code).toBe(2);
  expect(refused.said()).not.toContain('correct-horse');
});
