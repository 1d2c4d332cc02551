import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { makePage, makeState } from '../../support/make-page.ts';
import { makeVersion, makeWatch } from '../../support/store-builders.ts';
import { freshFolder, now, storeDeps } from '../../support/store-kinds.ts';

const ownerProgram = join(import.meta.dirname, '../../support/store-owner.ts');

/** Another process that commits versions to the folder. */
async function startOwner(dataDir: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', ownerProgram, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const kill = async (): Promise<number> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
    let last = 0;
    for (;;) {
      const line = await lines.next();
      if (line.done === true) return last;
      last = Number(line.value);
    }
  };
  return { role: await next(), next, kill };
}

describe('a store in a folder', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await freshFolder();
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));
  const open = (more: { readonly mustOwn?: boolean } = {}) =>
    openLocalStore({ ...storeDeps, dataDir, ...more });

  it('is private to its user', async () => {
    const inside = join(dataDir, 'data');
    const { close } = await openLocalStore({ ...storeDeps, dataDir: inside });
    const mode = async (path: string) => (await stat(path)).mode & 0o777;
    expect(await mode(inside)).toBe(0o700);
    expect(await mode(join(inside, 'socket'))).toBe(0o600);
    await close();
    expect(await readdir(inside)).not.toContain('socket');
  });

  it('answers other processes while one has it open, and loses nothing when that one is killed', async () => {
    const owner = await startOwner(dataDir);
    expect(owner.role).toBe('owner');
    await owner.next();
    const guest = await open();
    expect(guest.role).toBe('guest');
    expect((await guest.store.versions.head('page'))?.number).toBeGreaterThan(0);
    const last = await owner.kill();
    // The guest takes over: the stale socket is replaced and everything that was committed is there.
    const head = await guest.store.versions.head('page');
    expect(guest.role).toBe('owner');
    expect(head?.number).toBeGreaterThanOrEqual(last);
    const pending = await guest.store.versions.pending(now, 1000);
    expect(pending).toHaveLength(Math.min(1000, head?.number ?? 0));
    await guest.close();
  });

  it('is in order after each of several kills', async () => {
    let committed = 0;
    for (let round = 0; round < 3; round++) {
      const owner = await startOwner(dataDir);
      await owner.next();
      committed = await owner.kill();
    }
    const { store, close } = await open();
    const head = (await store.versions.head('page'))?.number ?? 0;
    expect(head).toBeGreaterThanOrEqual(committed);
    for (const number of [1, Math.ceil(head / 2), head])
      expect((await store.versions.get('page', number))?.number).toBe(number);
    await close();
  });

  it('lets the service wait for a short command to end', async () => {
    const command = await open();
    const service = open({ mustOwn: true });
    await command.close();
    const opened = await service;
    expect(opened.role).toBe('owner');
    await opened.close();
  });

  it('lets a guest go on when the owner ends', async () => {
    const owner = await open();
    const guest = await open();
    await guest.store.versions.commit(makeVersion());
    const asked = Array.from({ length: 20 }, () => guest.store.versions.head('page'));
    await owner.close();
    expect((await Promise.all(asked)).map((head) => head?.number)).toEqual(Array(20).fill(1));
    expect((await guest.store.versions.head('page'))?.number).toBe(1);
    expect(guest.role).toBe('owner');
    await guest.close();
  });

  it('works where its path is too long for a socket', async () => {
    dataDir = join(dataDir, 'a-rather-long-name-'.repeat(8));
    const owner = await open();
    const guest = await open();
    await owner.store.versions.commit(makeVersion());
    expect((await guest.store.versions.head('page'))?.number).toBe(1);
    await guest.close();
    await owner.close();
  });

  it('refuses a folder of a newer version and touches nothing', async () => {
    await writeFile(join(dataDir, 'format.json'), '{"format":999}');
    await expect(open()).rejects.toMatchObject({ code: 'store.newer-format' });
    expect(await readdir(dataDir)).toEqual(['format.json']);
  });

  it('says of a damaged folder that it is damaged', async () => {
    const { store, close } = await open();
    await store.versions.commit(makeVersion());
    await close();
    const table = join(dataDir, 'table');
    await writeFile(join(table, 'CURRENT'), 'MANIFEST-nonsense\n');
    const before = await readFile(join(table, 'CURRENT'), 'utf8');
    await expect(open()).rejects.toMatchObject({ code: 'store.damaged' });
    expect(await readFile(join(table, 'CURRENT'), 'utf8')).toBe(before);
  });

  it('says so when the place for it is not a folder', async () => {
    await writeFile(join(dataDir, 'file'), '');
    const place = join(dataDir, 'file', 'data');
    await expect(openLocalStore({ ...storeDeps, dataDir: place })).rejects.toMatchObject({
      code: 'store.failed',
    });
    await mkdir(join(dataDir, 'table'), { recursive: true });
  });

  it('keeps due pages due over a restart', async () => {
    const first = await open();
    await first.store.watches.put(makeWatch());
    await first.store.pages.create(makePage({ watches: ['talks'] }), makeState());
    expect(await first.reconcile()).toEqual({ pages: 1, mended: 0 });
    await first.close();
    const second = await open();
    expect(await second.store.pages.due(now, 10)).toHaveLength(1);
    await second.close();
  });
});
