import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../../support/make-cli.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

let room: Awaited<ReturnType<typeof makeNewsroom>>;
let folder: string;
let changeId = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rc-evidence-'));
  room = await makeNewsroom();
  for (const count of [59, 58]) {
    room.publish([`The Northern Front is holding ${count} hostages, the army said.`]);
    await room.checkAndProject();
    room.pass(15);
  }
  const { items } = await room.store.ledger.changes({ kind: 'figure-changed', limit: 1 });
  changeId = items[0]?.change.id ?? '';
});
afterAll(() => rm(folder, { recursive: true }));

const cli = (...argv: string[]) => runCli({ store: room.store, archive: room.archive }, ...argv);
const file = (name: string): string => join(folder, name);

test('a pack is written, and checks itself', async () => {
  const made = await cli('evidence', room.page.id, changeId, '--full', '--to', file('a.zip'));
  expect(made).toMatchObject({ exit: 0 });
  expect(made.out).toContain('after.page');
  const checked = await cli('verify', '--pack', file('a.zip'));
  expect(checked.exit).toBe(0);
  expect(checked.out).toContain('the chain holds');
  expect(checked.out).toContain('59 → 58');
});

test('a pack in which one byte is another one is told, with exit 6', async () => {
  const bytes = await readFile(file('a.zip'));
  const at = bytes.indexOf('manifest.json') + 400;
  bytes.writeUInt8((bytes.readUInt8(at) + 1) % 256, at);
  await writeFile(file('b.zip'), bytes);
  const { exit, out, err } = await cli('verify', '--pack', file('b.zip'));
  expect(exit).not.toBe(0);
  expect(out + err).toMatch(/do not rely on it|cannot be opened|no evidence pack/);
});

test('a file that is there is not written over', async () => {
  const { exit, err } = await cli('evidence', room.page.id, changeId, '--to', file('a.zip'));
  expect(exit).not.toBe(0);
  expect(err).toContain('it is there already');
});

test.each([
  ['a change that there is not', ['0123456789abcdef-9-0'], 'No change'],
  ['what is no change at all', ['change'], 'No change'],
])('%s is told, and nothing is written', async (_, names, told) => {
  const { exit, err } = await cli('evidence', room.page.id, ...names, '--to', file('c.zip'));
  expect(exit).not.toBe(0);
  expect(err).toContain(told);
  await expect(readFile(file('c.zip'))).rejects.toMatchObject({ code: 'ENOENT' });
});
