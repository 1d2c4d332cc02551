import { describe, expect, it } from 'vitest';
import type {
  BatchOperation,
  DynaliteStore,
} from '../../../shared/adapters/local/store/dynalite-types.ts';
import { oneWrite } from '../../../shared/adapters/local/store/one-write.ts';

interface Batch {
  readonly keys: readonly string[];
  readonly sync: boolean;
}

/** A database that takes down its batches and counts the iterators left open. */
function makeLedger() {
  const batches: Batch[] = [];
  let open = 0;
  async function* values() {
    open += 1;
    try {
      for (;;) yield await Promise.resolve('value');
    } finally {
      open -= 1;
    }
  }
  const database: DynaliteStore = {
    options: { maxItemSize: 400_000 },
    db: {
      open: () => Promise.resolve(),
      close: () => Promise.resolve(),
      getSync: () => undefined,
      values,
      batch: (operations: readonly BatchOperation[], { sync }) => {
        batches.push({ keys: operations.map(({ type, key }) => `${type} ${key}`), sync });
        return Promise.resolve();
      },
    },
    getItemDb: () => ({ lock: () => undefined }),
    lifecycleManager: { gracefulClose: () => Promise.resolve() },
  };
  return { database, batches, openIterators: () => open };
}

const done = (work: (call: () => void) => void) =>
  new Promise<void>((resolve) => {
    work(resolve);
  });

describe('one write of the embedded database', () => {
  it('goes to the disk in one batch with its index entries', async () => {
    const { database, batches } = makeLedger();
    const store = oneWrite(database, null);
    await done((call) => {
      store.getIndexDb('Global', 'recount', 'due').del('old', call);
    });
    await done((call) => {
      store.getIndexDb('Global', 'recount', 'due').put('new', {}, call);
    });
    expect(batches).toEqual([]);
    await done((call) => {
      store.getItemDb('recount').put('key', {}, call);
    });
    expect(batches).toEqual([
      {
        keys: [
          'del index-global~recount~due~old',
          'put index-global~recount~due~new',
          'put item-recount~key',
        ],
        sync: false,
      },
    ]);
  });

  it.each([
    ['VERSION#page', true],
    ['EVENT#page', true],
    ['DELIVERY#id', true],
    ['STATE#page', false],
    ['FIGURE#2026-11', false],
  ])('of %s waits for the disk: %s', async (pk, sync) => {
    const { database, batches } = makeLedger();
    const items = oneWrite(database, null).getItemDb('recount');
    await done((call) => {
      items.put('key', { pk: { S: pk } }, call);
    });
    expect(batches[0]?.sync).toBe(sync);
  });

  it('leaves no iterator open when a reader stops half-way', async () => {
    const { database, openIterators } = makeLedger();
    const stream = oneWrite(database, null).getItemDb('recount').createValueStream({ gte: 'a' });
    await done((call) => {
      stream.once('data', () => stream.destroy());
      stream.once('close', call);
    });
    expect(openIterators()).toBe(0);
  });
});
