import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeApi } from '../../../functions/api/make-api.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { packWarc } from '../../../shared/adapters/local/transfer/write-warc.ts';
import type { Role } from '../../../shared/domain/role.ts';
import { fillOrder } from '../../../shared/use-cases/files/fill-order.ts';
import type { FileState } from '../../../shared/use-cases/files/ordered-file.ts';
import { planErasure } from '../../../shared/use-cases/removal/plan-erasure.ts';
import { withhold } from '../../../shared/use-cases/withhold/withhold.ts';
import { zip } from '../../../shared/wiring/zip.ts';
import { apiParts } from '../../support/api-parts.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';
import { makeMemoryFiles } from '../../support/memory-files.ts';

const held = (count: number) =>
  `The Northern Front is holding ${count} hostages, the army of Costara said on Tuesday.`;

/** A page of two versions, and the service as it stands on AWS: files are made beside. */
async function openDesk() {
  const room = await makeNewsroom({});
  for (const count of [59, 58]) {
    room.publish([held(count)]);
    await room.checkAndProject();
    room.pass(15);
  }
  const { store, clock, archive } = room;
  const files = makeMemoryFiles();
  const apiOf = (role: Role) =>
    makeApi({
      ...apiParts,
      store,
      clock,
      digest: sha256,
      files: { kind: 'ordered', orders: files.orders },
      whoAsks: () => Promise.resolve({ role, name: role }),
      isOwnHost: () => true,
      formToken: () => 'a token',
      onFault: (fault) => {
        throw fault;
      },
    });
  const apis = { reader: apiOf('reader'), editor: apiOf('editor') };
  const { items } = await store.ledger.changes({ kind: 'figure-changed', limit: 1 });
  return {
    room,
    files,
    change: items[0]?.change.id ?? '',
    ask: async (path: string, who: 'reader' | 'editor' = 'reader', headers = {}) =>
      apis[who].request(`http://here${path}`, { headers }),
    work: async (hasTime = () => true) => {
      const parts = { store, clock, archive, digest: sha256, zip, shelf: files.shelf, hasTime };
      const deps = {
        ...parts,
        packWarc: (all: Parameters<typeof packWarc>[1]) => packWarc('x', all),
      };
      for (const order of files.queued.splice(0)) await fillOrder(deps, order);
    },
  };
}

let desk: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  desk = await openDesk();
});

const changes = '/api/v1/exports/changes/csv';

const stateAt = async (path: string, who?: 'editor'): Promise<FileState> =>
  (await (await desk.ask(path, who)).json()) as FileState;

async function ordered(path: string, who?: 'editor'): Promise<string> {
  const answer = await desk.ask(path, who);
  expect(answer.status).toBe(202);
  expect(answer.headers.get('retry-after')).toBe('5');
  return answer.headers.get('location') ?? '';
}

describe('a file that is larger than an answer can be', () => {
  test('is answered with where it will be, and there with a link of minutes', async () => {
    const at = await ordered(changes);
    expect(await stateAt(at)).toMatchObject({ state: 'making', link: null });
    await desk.work();
    const ready = await stateAt(at);
    expect(ready).toMatchObject({ state: 'ready', name: 'recount-changes.csv' });
    expect(ready.link).toContain('seconds=300');
    expect(Date.parse(ready.linkUntil ?? '')).toBe(Date.parse(desk.room.clock.now()) + 300_000);
    const csv = desk.files.contents.get(ready.id)?.toString() ?? '';
    expect(ready.bytes).toBe(Buffer.byteLength(csv));
    expect(csv.split('\n').filter((line) => line.includes('figure-changed'))).toHaveLength(1);
  });

  test('is made once for who asks twice within a minute, and anew after that', async () => {
    expect(await ordered(changes)).toBe(await ordered(changes));
    expect(desk.files.queued).toHaveLength(1);
    desk.room.pass(2);
    await ordered(changes);
    expect(desk.files.queued).toHaveLength(2);
  });

  test('is asked for wrongly at once, not minutes later', async () => {
    expect((await desk.ask(`${changes}?page=nowhere`)).status).toBe(404);
    const pack = `/pages/${desk.room.page.id}/changes/none/evidence.zip`;
    expect((await desk.ask(pack)).status).toBe(404);
    expect(desk.files.queued).toEqual([]);
  });

  test('has a page that looks again by itself, and then the link', async () => {
    const people = { accept: 'text/html' };
    const pack = `/pages/${desk.room.page.id}/changes/${desk.change}/evidence.zip`;
    const begun = await desk.ask(pack, 'reader', people);
    expect(begun.status).toBe(202);
    const [, at = ''] = /url=(.*)/.exec(begun.headers.get('refresh') ?? '') ?? [];
    await desk.work();
    const ready = await desk.ask(at, 'reader', people);
    expect(ready.headers.get('refresh')).toBeNull();
    expect(await ready.text()).toContain('href="https://files.example/');
    const [bytes] = desk.files.contents.values();
    expect(Object.keys(unzipSync(bytes ?? Buffer.alloc(0)))).toContain('evidence.html');
  });

  test('is not ordered by a page elsewhere through its reader', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await desk.ask(changes, 'reader', elsewhere)).status).toBe(403);
    expect(desk.files.queued).toEqual([]);
  });
});

describe('captures and full texts', () => {
  test('are given to editors alone, wherever a reader has the name of the file from', async () => {
    const captures = `/pages/${desk.room.page.id}/captures.warc.gz`;
    expect((await desk.ask(captures)).status).toBe(403);
    const at = await ordered(captures, 'editor');
    await desk.work();
    expect((await desk.ask(at)).status).toBe(403);
    expect(await stateAt(at, 'editor')).toMatchObject({ state: 'ready' });
  });
});

describe('a file that was made', () => {
  test('is given out no more once something was withheld', async () => {
    const at = await ordered(changes);
    await desk.work();
    const { store, clock, page } = desk.room;
    await withhold({ store, clock }, { page, number: 1 }, 'a source is in danger');
    expect(await stateAt(at)).toMatchObject({ state: 'refused', link: null });
    desk.room.pass(2);
    const later = await ordered(changes);
    await desk.work();
    const { id } = await stateAt(later);
    expect(desk.files.contents.get(id)?.toString()).not.toContain('figure-changed');
  });

  test('is given out no more once something was erased', async () => {
    const at = await ordered(changes);
    await desk.work();
    desk.room.pass(1);
    const { store, clock, page, archive } = desk.room;
    const request = { wish: { kind: 'page' as const, page }, reason: 'asked for', by: 'ana' };
    const erasing = { store, clock, archive, digest: sha256 };
    await store.erasures.put(await planErasure(erasing, { ...request, salt: 'a grain of salt' }));
    expect(await stateAt(at)).toMatchObject({ state: 'refused', link: null });
  });

  test('is offered for an hour', async () => {
    const at = await ordered(changes);
    await desk.work();
    desk.room.pass(61);
    expect(await stateAt(at)).toMatchObject({ state: 'refused', link: null });
  });

  test('is whole or is none: what takes too long is refused with what to do', async () => {
    const at = await ordered(changes);
    await desk.work(() => false);
    const { state, why } = await stateAt(at);
    expect([state, why]).toEqual(['refused', expect.stringContaining('Ask for less')]);
    expect(desk.files.contents.size).toBe(0);
  });

  test('is made once when its order comes twice', async () => {
    await ordered(changes);
    const [order] = desk.files.queued;
    await desk.work();
    desk.files.contents.clear();
    if (order !== undefined) desk.files.queued.push(order);
    await desk.work();
    expect(desk.files.contents.size).toBe(0);
  });
});
