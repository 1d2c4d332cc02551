import { beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '../../../shared/adapters/aws/store/item-table.ts';
import { projectionKinds } from '../../../shared/contracts/table.ts';
import type { FigureTracker } from '../../../shared/domain/tracker.ts';
import { rebuildPage } from '../../../shared/use-cases/rebuild/rebuild-page.ts';
import { rebuildStore } from '../../../shared/use-cases/rebuild/rebuild-store.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';
import { makeOpenTable, type OpenTable } from '../../support/open-table.ts';
import { makeFigureRecord, makePoint } from '../../support/store-builders.ts';

const held: FigureTracker = figureTracker();

const says = (count: number, more: readonly string[] = []) => [
  `The Northern Front is holding ${count} hostages.`,
  ...more,
];
const denial =
  'Adrian Holt, the envoy of the Lake States, said there was no progress in the talks.';

let table: OpenTable;
let room: Awaited<ReturnType<typeof makeNewsroom>>;

const publish = async (paragraphs: readonly string[]) => {
  room.publish(paragraphs);
  await room.checkAndProject();
  room.pass(10);
};
const rebuild = () => rebuildStore(room, { page: null, onPage: () => undefined });
/** The first month is kept in mind by a process that wrote it, and goes with no record. */
const recordKinds = projectionKinds.filter((kind) => kind !== 'FIRST-MONTH');
const ledger = () => table.dump(recordKinds);
const wipe = async (items: readonly Item[]) => {
  for (const item of items) await table.delete(item);
};
const events = () => table.dump(['EVENT', 'ALERT', 'DELIVERY']);

beforeEach(async () => {
  table = makeOpenTable();
  room = await makeNewsroom({ table });
  await room.store.trackers.put(held);
  await publish(says(59));
  await publish(says(58, [denial]));
  await publish(says(58, [denial, 'At least 12 of them are wounded, the army said.']));
  await publish(says(58));
  await publish(says(57));
});

describe('a rebuild', () => {
  it('gives the ledger that the projection gave, from nothing and over what is there', async () => {
    const before = await ledger();
    expect(before.length).toBeGreaterThan(40);
    await rebuild();
    expect(await ledger()).toEqual(before);
    await wipe(before);
    expect(await ledger()).toEqual([]);
    expect(await rebuild()).toEqual({ pages: 1, versions: 5, removed: 0 });
    expect(await ledger()).toEqual(before);
  });

  it('tells nobody and commits nothing', async () => {
    const before = await events();
    await wipe(await ledger());
    await rebuild();
    expect(await events()).toEqual(before);
  });

  it('removes what no committed fact gives, with all that points to it', async () => {
    const before = await ledger();
    const from = '2026-03-04T14:01:00.000Z';
    const junk = { from, pageId: room.page.id, lineage: 'junk', version: 2, trackers: ['held'] };
    await room.store.ledger.putFigure(makeFigureRecord(junk));
    await room.store.ledger.putPoint(makePoint({ ...junk, tracker: 'held' }));
    await room.store.ledger.putPoint(makePoint({ from, lineage: 'stray', pageId: 'nowhere' }));
    expect((await ledger()).length).toBeGreaterThan(before.length);
    expect((await rebuild()).removed).toBe(2);
    expect(await ledger()).toEqual(before);
  });

  it('mends a record that cannot be read, or that ended too early', async () => {
    const before = await ledger();
    const pages = before.filter(({ pk }) => /^(?:FIGURE|CHANGE|STATEMENT)-PAGE#/.test(pk));
    for (const [index, item] of pages.entries())
      await table.put(index % 2 === 0 ? { ...item, body: '{' } : item);
    const standing = pages.find(({ pk, until }) => pk.startsWith('FIGURE') && until === undefined);
    if (standing === undefined) throw new Error('nothing stands');
    await table.put({ ...standing, until: '2026-03-04T14:05:00.000Z' });
    await rebuild();
    expect(await ledger()).toEqual(before);
  });

  it('gives a new tracker its past points, and takes a changed one off the lines it left', async () => {
    const points = async (id: string) =>
      (await room.store.ledger.points(id, { limit: 100 })).items.map(({ value }) => value);
    const line = await points('held');
    expect(line).toEqual([57, 12, 58, 59]);
    await room.store.trackers.put({ ...held, id: 'captives' });
    await room.store.trackers.put({ ...held, measures: ['ship'] });
    await rebuildPage(room, room.page);
    expect(await points('captives')).toEqual(line);
    expect(await points('held')).toEqual([]);
    const current = { limit: 100, current: true };
    expect((await room.store.ledger.points('captives', current)).items).toHaveLength(1);
  });

  it('leaves alone what is committed while it works', async () => {
    const { store } = room;
    let published = false;
    const during = {
      ...store,
      versions: {
        ...store.versions,
        get: async (pageId: string, number: number) => {
          if (number === 3 && !published) {
            published = true;
            await publish(says(56));
          }
          return store.versions.get(pageId, number);
        },
      },
    };
    await rebuildPage({ store: during, clock: room.clock }, room.page);
    const after = await ledger();
    const figures = (await store.ledger.figures({ pageId: room.page.id, current: true, limit: 50 }))
      .items;
    expect(figures.filter(({ figure }) => figure.measure === 'hostage')).toMatchObject([
      { figure: { value: 56 }, version: 6 },
    ]);
    await wipe(after);
    await rebuild();
    expect(await ledger()).toEqual(after);
  });

  it('does no harm where it stops, and ends when it is done again', async () => {
    const before = await ledger();
    await wipe(before);
    const { store } = room;
    let left = 12;
    const failing = {
      ...store,
      rebuild: {
        ...store.rebuild,
        restore: (...args: Parameters<typeof store.rebuild.restore>) => {
          left -= 1;
          return left < 0 ? Promise.reject(new Error('cut off')) : store.rebuild.restore(...args);
        },
      },
    };
    await expect(rebuildPage({ store: failing, clock: room.clock }, room.page)).rejects.toThrow();
    await rebuild();
    expect(await ledger()).toEqual(before);
  });
});

it('recount rebuild says what it did', async () => {
  const { exit, out } = await runCli({ store: room.store }, 'rebuild');
  expect(exit).toBe(0);
  expect(out).toContain('from 5 versions of 1 page; 0 records');
  const { out: json } = await runCli({ store: room.store }, 'rebuild', '--json');
  expect(JSON.parse(json)).toEqual({ pages: 1, versions: 5, removed: 0 });
});
