import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { makeVersion } from '../../support/store-builders.ts';
import { freshFolder, storeDeps } from '../../support/store-kinds.ts';

const versions = 40;
let whole = '';

beforeAll(async () => {
  whole = await freshFolder();
  // Opened twice: what was in the log is in a sorted file after it.
  for (const first of [1, versions / 2 + 1]) {
    const { store, close } = await openLocalStore({ ...storeDeps, dataDir: whole });
    for (let number = first; number < first + versions / 2; number++)
      await store.versions.commit(makeVersion({ number }));
    await close();
  }
});
afterAll(() => rm(whole, { recursive: true, force: true }));

type Harm = (path: string) => Promise<void>;

const flip: Harm = async (path) => {
  const bytes = await readFile(path);
  const middle = Math.floor(bytes.length / 2);
  for (let at = middle; at < Math.min(bytes.length, middle + 16); at++)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
};
const cutInHalf: Harm = async (path) => {
  await truncate(path, Math.floor((await readFile(path)).length / 2));
};
const remove: Harm = (path) => rm(path);

const isKind = { CURRENT: /^CURRENT$/u, MANIFEST: /^MANIFEST/u, table: /\.ldb$/u, log: /\.log$/u };

/** Opens a harmed copy and reads all of it: the numbers that were read, or the fault. */
async function readHarmed(kind: keyof typeof isKind, harm: Harm): Promise<unknown> {
  const dataDir = await freshFolder();
  await cp(whole, dataDir, { recursive: true });
  const names = await readdir(join(dataDir, 'table'));
  for (const name of names.filter((name) => isKind[kind].test(name)))
    await harm(join(dataDir, 'table', name));
  try {
    const { store, close } = await openLocalStore({ ...storeDeps, dataDir });
    try {
      const listed = await store.versions.list('page', { limit: 100 });
      return listed.items.map(({ number }) => number);
    } finally {
      await close();
    }
  } catch (fault) {
    return fault;
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

test.each([
  ['CURRENT', 'removed', remove],
  ['MANIFEST', 'removed', remove],
  ['MANIFEST', 'flipped', flip],
  ['table', 'removed', remove],
  ['table', 'cut in half', cutInHalf],
] as const)('a store whose %s file was %s says that it is damaged', async (kind, _how, harm) => {
  expect(await readHarmed(kind, harm)).toMatchObject({ code: 'store.damaged' });
});

test.each([
  ['CURRENT', 'cut in half', cutInHalf],
  ['MANIFEST', 'cut in half', cutInHalf],
  ['table', 'flipped', flip],
  ['log', 'flipped', flip],
  ['log', 'cut in half', cutInHalf],
] as const)(
  'a store whose %s file was %s gives true versions or a fault that says what to do',
  async (kind, _how, harm) => {
    const given = await readHarmed(kind, harm);
    const numbers = Array.from({ length: versions }, (_, index) => versions - index);
    if (Array.isArray(given)) expect(numbers).toEqual(expect.arrayContaining(given));
    else expect(given).toBeInstanceOf(RecountError);
  },
);

test('a folder whose table was taken away is not taken for a new one', async () => {
  const dataDir = await freshFolder();
  await cp(whole, dataDir, { recursive: true });
  await rm(join(dataDir, 'table'), { recursive: true });
  await expect(openLocalStore({ ...storeDeps, dataDir })).rejects.toMatchObject({
    code: 'store.damaged',
  });
  expect(await readdir(dataDir)).not.toContain('table');
  await rm(dataDir, { recursive: true, force: true });
});
