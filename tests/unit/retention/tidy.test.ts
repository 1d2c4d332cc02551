import { beforeEach, describe, expect, it } from 'vitest';
import { makeTableStore } from '../../../shared/adapters/aws/store/table-store.ts';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { defaultRetention, type Retention } from '../../../shared/domain/retention.ts';
import type { Archive } from '../../../shared/ports/archive.ts';
import { rawKey } from '../../../shared/use-cases/check/archive-key.ts';
import { factReader } from '../../../shared/use-cases/check/fact-reader.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { rebuildPage } from '../../../shared/use-cases/rebuild/rebuild-page.ts';
import { erase } from '../../../shared/use-cases/removal/erase.ts';
import { makeTidy } from '../../../shared/use-cases/retention/tidy.ts';
import { parseAnchors } from '../../../shared/use-cases/verify/anchors.ts';
import { verifyStore } from '../../../shared/use-cases/verify/verify-store.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';
import { makePage } from '../../support/make-page.ts';
import { makeDocument, makeVersion } from '../../support/store-builders.ts';
import { makeWatchedTable } from '../../support/watched-table.ts';
import { makeRemovalDesk, pageOf, type RemovalDesk, url } from '../removal/desk.ts';

const day = 86_400_000;
const both: Retention = { bytesMs: 100 * day, documentsMs: 200 * day };
const count = (held: number) => [`The Northern Front is holding ${held} hostages.`];

let desk: RemovalDesk;
let pageId: string;

beforeEach(async () => {
  desk = await makeRemovalDesk();
  pageId = await desk.follow(url);
});

const tidy = (retention: Retention, archive: Archive = desk.archive): Promise<void> =>
  makeTidy({ ...desk.erasing, archive, retention })();

/** Of each version, oldest first: b its copy, t its text, with the marks of what is said to be gone. */
async function kept(): Promise<string[]> {
  const { items } = await desk.store.versions.list(pageId, { limit: 100 });
  const words = items.map(async (version) => {
    const bytes = await desk.archive.get(rawKey(pageId, version.rawHash));
    const text = await desk.store.versions.document(pageId, version.documentHash);
    return [
      bytes === null ? '' : 'b',
      text === null ? '' : 't',
      version.expired?.bytesAt == null ? '' : ' copy expired',
      version.expired?.documentAt == null ? '' : ' text expired',
    ].join('');
  });
  return (await Promise.all(words)).reverse();
}

const verify = () =>
  verifyStore(
    { store: desk.store, archive: desk.archive, clock: desk.clock, digest: sha256 },
    { page: null, anchors: parseAnchors(''), onPage: () => undefined, onDamage: () => undefined },
  );

/** Versions that were replaced 300, 150 and 50 days ago, and the newest. */
async function publishOverTime(): Promise<void> {
  await desk.publish(pageId, count(59));
  await desk.publish(pageId, count(58));
  desk.clock.advance(150 * day);
  await desk.publish(pageId, count(57));
  desk.clock.advance(100 * day);
  await desk.publish(pageId, count(56));
  desk.clock.advance(50 * day);
}

const tidied = ['gone', 'copy', 'kept', 'kept'].map(
  (what) => ({ gone: ' copy expired text expired', copy: 't copy expired', kept: 'bt' })[what],
);

describe('retention', () => {
  it('removes each class when its time is over, counted from when a newer version came', async () => {
    await publishOverTime();
    await tidy(both);
    expect(await kept()).toEqual(tidied);
  });

  it('is no damage: the chain stays whole, and what is gone is counted apart', async () => {
    await publishOverTime();
    await tidy(both);
    const { damage, tally } = await verify();
    expect(damage).toBe(0);
    expect(tally).toMatchObject({ versions: 4, documentsExpired: 1, copiesExpired: 2, copies: 2 });
  });

  it('keeps everything of the newest version, however old it is', async () => {
    await desk.publish(pageId, count(59));
    await desk.publish(pageId, count(58));
    desk.clock.advance(5000 * day);
    await tidy(both);
    expect(await kept()).toEqual([' copy expired text expired', 'bt']);
  });

  it('takes copies after 400 days and no text where a configuration says nothing', async () => {
    await desk.publish(pageId, count(59));
    await desk.publish(pageId, count(58));
    desk.clock.advance(399 * day);
    await tidy(defaultRetention);
    expect(await kept()).toEqual(['bt', 'bt']);
    desk.clock.advance(2 * day);
    await tidy(defaultRetention);
    expect(await kept()).toEqual(['t copy expired', 'bt']);
  });

  it('touches nothing that is kept for ever', async () => {
    await publishOverTime();
    const before = await desk.table.items();
    await tidy({ bytesMs: null, documentsMs: null });
    expect(await desk.table.items()).toEqual(before);
    expect(await kept()).toEqual(['bt', 'bt', 'bt', 'bt']);
  });

  it('keeps a copy that a version still kept shares, and says nothing of it being gone', async () => {
    await desk.publish(pageId, count(59));
    await desk.publish(pageId, count(58));
    await desk.publish(pageId, count(59));
    desk.clock.advance(150 * day);
    await tidy(both);
    expect(await kept()).toEqual(['bt', 't copy expired', 'bt']);
  });

  it('leaves a page alone while an erasure of it is under way, and what was erased stays erased', async () => {
    await publishOverTime();
    const erasure = await desk.plan({
      kind: 'version',
      page: await pageOf(desk, pageId),
      number: 1,
    });
    await desk.store.erasures.put(erasure);
    await tidy(both);
    expect(await kept()).toEqual(['bt', 'bt', 'bt', 'bt']);
    await erase(desk.erasing, erasure);
    const marks = async () => {
      const { items } = await desk.store.versions.list(pageId, { limit: 10 });
      return items.map(({ erased }) => erased);
    };
    const before = await marks();
    expect(before.at(-1)?.scope).toBe('whole');
    desk.clock.advance(100 * day);
    await tidy(both);
    expect(await marks()).toEqual(before);
    expect((await desk.store.versions.get(pageId, 2))?.expired?.documentAt).toBeTruthy();
    expect((await verify()).damage).toBe(0);
  });

  it('makes no change of a reader that reads otherwise later', async () => {
    await publishOverTime();
    await tidy(both);
    desk.readWith({ ...factReader, version: 'article 99, figures 99, statements 99' });
    const report = await desk.publish(pageId, count(56));
    expect(report).toMatchObject({ kind: 'checked', committed: [] });
    expect(await kept()).toEqual(tidied);
  });

  it('killed at any write and done again ends the same', async () => {
    await publishOverTime();
    let kills = 0;
    for (let at = 1; ; at++) {
      const fresh = await freshDesk();
      fresh.table.dieAt(at);
      const died = await tidy(both).then(
        () => false,
        () => true,
      );
      fresh.table.dieAt(null);
      if (!died) break;
      kills += 1;
      await tidy(both);
      expect(await kept()).toEqual(tidied);
      expect((await verify()).damage).toBe(0);
    }
    expect(kills).toBeGreaterThan(3);
  });

  it('killed before a copy is removed, removes it when done again days later', async () => {
    await publishOverTime();
    const remove = () => Promise.reject(new Error('killed'));
    await expect(tidy(both, { ...desk.archive, remove })).rejects.toThrow('killed');
    desk.clock.advance(3 * day);
    await tidy(both);
    expect(await kept()).toEqual(tidied);
  });

  it('looks at twenty pages a call and at each once a day', async () => {
    const room = await manyPages(45);
    const run = makeTidy({ ...room, retention: both });
    const left: number[] = [];
    for (let call = 0; call < 4; call++) {
      await run();
      left.push(await room.copies());
    }
    expect(left).toEqual([70, 50, 45, 45]);
    await room.grow();
    room.clock.advance(day / 2);
    await run();
    expect(await room.copies()).toBe(46);
    room.clock.advance(day);
    for (let call = 0; call < 3; call++) await run();
    expect(await room.copies()).toBe(45);
  });
});

async function freshDesk(): Promise<RemovalDesk> {
  desk = await makeRemovalDesk();
  pageId = await desk.follow(url);
  await publishOverTime();
  return desk;
}

/** Pages of two versions each, of which the first was replaced long ago. */
async function manyPages(pages: number) {
  const clock = makeStoryClock('2026-03-04T14:00:00.000Z');
  const archive = makeMemoryArchive();
  const deps = { archive, clock, digest: sha256 };
  const store = makeTableStore(makeWatchedTable(), deps);
  const ids = Array.from({ length: pages }, (_, index) => sha256(`page ${index}`));
  const add = async (id: string, number: number, fetchedAt: string) => {
    const rawHash = sha256(`${id} ${number}`);
    await archive.put(rawKey(id, rawHash), new Uint8Array([number]));
    await store.versions.putDocument(rawHash, makeDocument('text', { pageId: id, number }));
    const documentHash = rawHash;
    await store.versions.commit(
      makeVersion({ pageId: id, number, fetchedAt, rawHash, documentHash }),
    );
  };
  for (const id of ids) {
    await store.pages.create(makePage({ id }), firstState(id, clock.now()));
    await add(id, 1, '2025-01-01T00:00:00.000Z');
    await add(id, 2, '2025-01-02T00:00:00.000Z');
  }
  return {
    ...deps,
    store,
    grow: () => add(ids[0] ?? '', 3, '2025-01-03T00:00:00.000Z'),
    copies: async () => {
      const keys: string[] = [];
      for (const id of ids) for await (const key of archive.keys(`raw/${id}`)) keys.push(key);
      return keys.length;
    },
  };
}

describe('rebuild after retention took a text', () => {
  const records = async () => {
    const { ledger } = desk.store;
    const { items: figures } = await ledger.figures({ pageId, limit: 100 });
    const { items: changes } = await ledger.changes({ pageId, limit: 100 });
    return {
      figures: figures.map(({ version, until }) => [version, until]),
      changes: changes.map(({ change }) => change.id),
    };
  };

  it('keeps what was recorded of its figures and changes', async () => {
    await publishOverTime();
    const before = await records();
    await tidy({ bytesMs: 10 * day, documentsMs: 100 * day });
    expect(await kept()).toContain(' copy expired text expired');
    const page = await pageOf(desk, pageId);
    await rebuildPage(desk.erasing, page);
    expect(await records()).toEqual(before);
  });
});
