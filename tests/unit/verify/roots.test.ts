import { beforeEach, describe, expect, it } from 'vitest';
import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { dayAfter } from '../../../shared/domain/daily-root.ts';
import { allItems } from '../../../shared/use-cases/every-item.ts';
import { makeRoots } from '../../../shared/use-cases/roots/make-roots.ts';
import { readRootText } from '../../../shared/use-cases/roots/read-root-text.ts';
import { recordLink } from '../../../shared/use-cases/roots/record-link.ts';
import { rootKey } from '../../../shared/use-cases/roots/root-text.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const count = (held: number) => [`The Northern Front is holding ${held} hostages.`];
const day = '2026-03-04';

describe('the roots of days', () => {
  let room: Awaited<ReturnType<typeof makeNewsroom>>;
  const make = () =>
    makeRoots({ store: room.store, archive: room.archive, clock: room.clock, digest: sha256 })();
  const setClock = (instant: string) => {
    room.pass((Date.parse(instant) - Date.parse(room.clock.now())) / 60_000);
  };
  const roots = () =>
    allItems((stretch) => room.store.roots.list({ ...stretch, oldestFirst: true }));
  const read = async (held: number) => {
    room.publish(count(held));
    await room.checkAndProject();
    room.pass(60);
  };

  beforeEach(async () => {
    room = await makeNewsroom();
    await room.store.channels.put({
      id: 'vault',
      settings: { kind: 'terminal' },
      managedBy: 'hand',
      roots: true,
    });
  });

  it('are over what was recorded on the day, and can be checked with a hash tool', async () => {
    await read(59);
    await read(58);
    room.pass(24 * 60);
    expect(await make()).toBe(1);
    const [root] = await roots();
    expect(root).toMatchObject({ day, captures: 2, previous: null });
    const kept = await room.archive.get(rootKey(day, root?.root ?? ''));
    expect(sha256(kept ?? '')).toBe(root?.root);
    const hashes = (await room.versions()).map(({ hash }) => hash);
    expect(hashes).toHaveLength(2);
    for (const hash of hashes) expect(new TextDecoder().decode(kept ?? undefined)).toContain(hash);
  });

  it('follow each other day by day, also over days on which nothing was recorded', async () => {
    await read(59);
    room.pass(3 * 24 * 60);
    expect(await make()).toBe(3);
    const made = await roots();
    expect(made.map((root) => [root.day, root.captures])).toEqual([
      [day, 1],
      [dayAfter(day), 0],
      [dayAfter(day, 2), 0],
    ]);
    expect(made.slice(1).map(({ previous }) => previous)).toEqual(
      made.slice(0, -1).map(({ root }) => root),
    );
  });

  it('wait until ten minutes past midnight', async () => {
    await read(59);
    room.pass(9 * 60 + 9);
    expect(room.clock.now()).toBe('2026-03-05T00:09:00.000Z');
    expect(await make()).toBe(0);
    room.pass(1);
    expect(await make()).toBe(1);
  });

  it('hold what was committed and never projected', async () => {
    room.publish(count(59));
    await room.check();
    room.pass(24 * 60);
    await read(58);
    room.pass(24 * 60);
    // The first link of the store is of the second day: the first is found through what is pending.
    await make();
    const links = await allItems((stretch) => room.store.roots.links(day, stretch));
    expect(links.map(({ number }) => number)).toEqual([1]);
    expect((await roots())[0]).toMatchObject({ day, captures: 1 });
  });

  it('are told once to the channels that ask for them, whatever is done twice', async () => {
    await read(59);
    room.pass(24 * 60);
    await Promise.all([make(), make()]);
    await make();
    const told = await room.store.outbox.waiting('vault', '2100-01-01T00:00:00.000Z', 100);
    const ofRoots = told.filter(({ subject }) => subject.kind === 'root');
    expect(ofRoots.map(({ id }) => id)).toHaveLength(1);
    expect(ofRoots[0]?.id).toContain(`daily-root:${day}:`);
    expect((await room.alerts()).filter(({ subject }) => subject.kind === 'root')).toEqual([]);
    expect(await roots()).toHaveLength(1);
  });

  it('are told after a crash between the root and its telling', async () => {
    await read(59);
    room.pass(24 * 60);
    const isSettled = room.store.roots.isSettled(day);
    expect(await isSettled).toBe(false);
    const madeAt = room.clock.now();
    await room.store.roots.put({ day, root: 'r', previous: null, captures: 1, madeAt });
    await make();
    const told = await room.store.outbox.waiting('vault', '2100-01-01T00:00:00.000Z', 100);
    expect(told.filter(({ subject }) => subject.kind === 'root')).toHaveLength(1);
    expect(await room.store.roots.isSettled(day)).toBe(true);
  });

  it('leave what is recorded late to the day on which it comes, once', async () => {
    await read(59);
    room.pass(24 * 60);
    await make();
    const [version] = await room.versions();
    if (version === undefined) throw new Error('no version');
    const late = { ...version, number: 2, hash: 'late' };
    for (const again of [1, 2]) {
      await recordLink(room, late);
      room.pass(again);
    }
    room.pass(24 * 60);
    await recordLink(room, late);
    await recordLink(room, version);
    await make();
    expect((await roots()).map(({ captures }) => captures)).toEqual([1, 1]);
  });

  it('go on where a clock ran ahead for a year and came back', async () => {
    await read(59);
    const service = makeRoots({
      store: room.store,
      archive: room.archive,
      clock: room.clock,
      digest: sha256,
    });
    room.pass(24 * 60);
    await service();
    const rightly = room.clock.now();
    room.pass(100 * 24 * 60);
    for (let run = 0; run < 4; run++) await service();
    expect(await roots()).toHaveLength(101);
    setClock(rightly);
    await service();
    expect(await roots()).toHaveLength(1);
    await read(58);
    room.pass(24 * 60);
    await service();
    expect((await roots()).map((root) => [root.day, root.captures])).toEqual([
      [day, 1],
      [dayAfter(day), 1],
    ]);
  });

  it('miss no version that is linked while the root of its day is made, nor one that comes after midnight', async () => {
    await read(59);
    setClock('2026-03-04T23:59:50.000Z');
    room.publish(count(58));
    await room.check();
    setClock('2026-03-05T00:12:00.000Z');
    const [version] = await room.versions();
    if (version === undefined) throw new Error('no version');
    const racing = { pageId: version.pageId, number: 3, hash: 'racing' };
    const { roots: store } = room.store;
    const put: typeof store.put = async (root) => {
      await store.putLink(day, racing);
      return store.put(root);
    };
    const racingStore = { ...room.store, roots: { ...store, put } };
    const deps = { archive: room.archive, clock: room.clock, digest: sha256 };
    await makeRoots({ ...deps, store: racingStore })();
    await recordLink(room, { ...version, number: 4, hash: 'late' });
    for (let night = 0; night < 3; night++) {
      room.pass(24 * 60);
      await make();
    }
    const named = [];
    for (const { day: closed, root } of await roots()) {
      const text = await room.archive.get(rootKey(closed, root));
      named.push(...readRootText(new TextDecoder().decode(text ?? undefined)).captures);
    }
    expect(named.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4]);
  });
});
