import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import type { ChannelSettings } from '../../../shared/domain/channel.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { pageHistory } from '../../../shared/use-cases/history/page-history.ts';
import {
  bringIn,
  type Kept,
  makeEventfulHistory,
  packOf,
  pageOf,
  recordsOf,
  talks,
} from '../../support/make-history.ts';
import { type OpenedStore, storeKinds } from '../../support/store-kinds.ts';

const { id } = pageOf(talks);

/** All that the ledger and the history answer. */
async function answers({ ledger, ...store }: Store): Promise<unknown> {
  const all = { limit: 1000 };
  return {
    changes: (await ledger.changes(all)).items,
    figures: (await ledger.figures({ ...all, measure: 'hostage' })).items,
    current: (await ledger.figures({ ...all, pageId: id, current: true })).items,
    statements: (await ledger.statements({ ...all, pageId: id })).items,
    points: (await ledger.points('held', all)).items,
    history: await pageHistory({ ledger, ...store }, pageOfHistory(await store.pages.get(id)), all),
  };
}

function pageOfHistory<T>(page: T | null): T {
  if (page === null) throw new Error('the page did not come in');
  return page;
}

let source: Kept;
let pack: string;
beforeAll(async () => {
  source = await makeEventfulHistory();
  pack = await packOf(source);
});

it('a pack holds versions, documents, bytes, events, spells, aliases and settings', () => {
  const kinds = new Set(recordsOf(pack).map(({ record }) => record));
  expect([...kinds].sort()).toEqual([
    'alias',
    'bytes',
    'channel',
    'document',
    'event',
    'page',
    'spell',
    'tracker',
    'version',
    'watch',
  ]);
});

it('a version whose outlet asked for no copies comes without bytes', () => {
  const records = recordsOf(pack).map(({ record }) => record);
  expect(records.filter((record) => record === 'version')).toHaveLength(4);
  expect(records.filter((record) => record === 'bytes')).toHaveLength(3);
});

describe.each(storeKinds)('a history brought into a store $name', ({ open }) => {
  let opened: OpenedStore;
  const archive = makeMemoryArchive();
  beforeAll(async () => {
    opened = await open();
    await bringIn({ store: opened.store, archive }, pack);
  });
  afterAll(() => opened.close());

  it('goes out again byte for byte', async () => {
    expect(await packOf({ store: opened.store, archive })).toBe(pack);
  });

  it('answers as the original does', async () => {
    expect(await answers(opened.store)).toEqual(await answers(source.store));
  });

  it('alerts nobody, and leaves nothing that a sweep would tell', async () => {
    const later = '2100-01-01T00:00:00.000Z';
    expect(await opened.store.outbox.waiting('desk', later, 100)).toEqual([]);
    expect(await opened.store.versions.pending(later, 100)).toEqual([]);
  });

  it('is the same after it is brought in once more', async () => {
    const again = await bringIn({ store: opened.store, archive }, pack);
    expect(again).toMatchObject({ added: 0, extended: 0, known: 1, versions: 0, refused: [] });
    expect(await packOf({ store: opened.store, archive })).toBe(pack);
  });
});

it('channels of every kind go out and come in, those of a deployment too', async () => {
  const kept = await storeOf('in memory');
  const settings: readonly ChannelSettings[] = [
    { kind: 'sns' },
    { kind: 'ses', to: ['editor@desk.example'] },
    { kind: 'slack', url: 'ssm:/recount/prod/chat' },
    { kind: 'terminal' },
  ];
  for (const each of settings)
    await kept.store.channels.put({ id: each.kind, settings: each, managedBy: 'hand' });
  const told = await packOf(kept);
  const other = await storeOf('in memory');
  await bringIn(other, told);
  expect(await packOf(other)).toBe(told);
  expect((await other.store.channels.list({ limit: 10 })).items).toHaveLength(settings.length);
});

async function storeOf(name: string): Promise<Kept> {
  const kind = storeKinds.find((each) => each.name === name);
  if (kind === undefined) throw new Error(`there is no store ${name}`);
  return { store: (await kind.open()).store, archive: makeMemoryArchive() };
}

it('the eventful history holds a document that no item could', () => {
  const largest = Math.max(...pack.split('\n').map((line) => line.length));
  expect(largest).toBeGreaterThan(600_000);
});
