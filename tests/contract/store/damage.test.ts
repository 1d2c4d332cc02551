import { appendFile, cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { diskFindings } from '../../../shared/wiring/doctor/disk-findings.ts';
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
  const dataDir = await harmed(kind, harm);
  const given = await readAll(dataDir);
  await rm(dataDir, { recursive: true, force: true });
  return given;
}

async function harmed(kind: keyof typeof isKind, harm: Harm): Promise<string> {
  const dataDir = await freshFolder();
  await cp(whole, dataDir, { recursive: true });
  const names = await readdir(join(dataDir, 'table'));
  for (const name of names.filter((name) => isKind[kind].test(name)))
    await harm(join(dataDir, 'table', name));
  return dataDir;
}

async function readAll(dataDir: string): Promise<unknown> {
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
  }
}

test.each([
  ['CURRENT', 'removed', remove],
  ['MANIFEST', 'removed', remove],
  ['MANIFEST', 'flipped', flip],
  ['table', 'removed', remove],
  ['table', 'cut in half', cutInHalf],
  ['log', 'flipped', flip],
  ['log', 'cut in half', cutInHalf],
  ['log', 'removed', remove],
] as const)('a store whose %s file was %s says that it is damaged', async (kind, _how, harm) => {
  expect(await readHarmed(kind, harm)).toMatchObject({ code: 'store.damaged' });
});

test.each([
  ['CURRENT', 'cut in half', cutInHalf],
  ['MANIFEST', 'cut in half', cutInHalf],
  ['table', 'flipped', flip],
] as const)(
  'a store whose %s file was %s gives true versions or a fault that says what to do',
  async (kind, _how, harm) => {
    const given = await readHarmed(kind, harm);
    const numbers = Array.from({ length: versions }, (_, index) => versions - index);
    if (Array.isArray(given)) expect(numbers).toEqual(expect.arrayContaining(given));
    else expect(given).toBeInstanceOf(RecountError);
  },
);

const everyVersion = Array.from({ length: versions }, (_, index) => versions - index);

test('one byte flipped anywhere in the log is told, or no version is lost', async () => {
  const told: unknown[] = [];
  for (let part = 0; part < 40; part++) {
    const flipOne: Harm = async (path) => {
      const bytes = await readFile(path);
      const at = Math.floor((bytes.length * part) / 40);
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      await writeFile(path, bytes);
    };
    const given = await readHarmed('log', flipOne);
    if (Array.isArray(given)) expect(given).toEqual(everyVersion);
    else told.push(given);
  }
  expect(told.length).toBeGreaterThan(30);
  for (const fault of told) expect(fault).toMatchObject({ code: 'store.damaged' });
});

test('what a power cut leaves half-written at the end of the log is no damage', async () => {
  const given = await readHarmed('log', async (path) => {
    await appendFile(path, new Uint8Array(100).fill(7));
  });
  expect(given).toEqual(everyVersion);
});

test('a damaged log is left as it is until somebody goes on without what is lost, and doctor names the loss', async () => {
  const dataDir = await harmed('log', flip);
  const before = await readdir(join(dataDir, 'table'));
  expect(await readAll(dataDir)).toMatchObject({ code: 'store.damaged' });
  expect(await readdir(join(dataDir, 'table'))).toEqual(before);

  await writeFile(join(dataDir, 'accept-loss'), '');
  const left = await readAll(dataDir);
  expect(Array.isArray(left) && left.length < versions).toBe(true);
  expect(await readAll(dataDir)).toEqual(left);
  expect(await readdir(dataDir)).not.toContain('accept-loss');
  const findings = await diskFindings(dataDir, { since: null, now: '2026-03-04T10:00:00.000Z' });
  const losses = findings.filter(({ says }) => says.includes('writes were missing'));
  expect(losses.map(({ level }) => level)).toContain('bad');
  await rm(dataDir, { recursive: true, force: true });
});

test('a table folder from an older copy is not taken for the newest', async () => {
  const dataDir = await freshFolder();
  await cp(whole, dataDir, { recursive: true });
  const { store, close } = await openLocalStore({ ...storeDeps, dataDir });
  await store.versions.commit(makeVersion({ number: versions + 1 }));
  await close();
  await rm(join(dataDir, 'table'), { recursive: true });
  await cp(join(whole, 'table'), join(dataDir, 'table'), { recursive: true });
  expect(await readAll(dataDir)).toMatchObject({ code: 'store.damaged' });
  await rm(dataDir, { recursive: true, force: true });
});

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
