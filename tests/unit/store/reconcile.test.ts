import { describe, expect, it } from 'vitest';
import type { Item } from '../../../shared/adapters/aws/store/item-table.ts';
import { makeTableStore } from '../../../shared/adapters/aws/store/table-store.ts';
import { reconcile } from '../../../shared/adapters/local/store/reconcile.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryTable } from '../../../shared/adapters/memory/memory-table.ts';
import { makePage, makeState } from '../../support/make-page.ts';
import { makeWatch } from '../../support/store-builders.ts';
import { storeDeps } from '../../support/store-kinds.ts';

describe('a start', () => {
  it('puts back due states that the due index lost', async () => {
    const table = makeMemoryTable();
    const store = makeTableStore(table, { ...storeDeps, archive: makeMemoryArchive() });
    await store.watches.put(makeWatch());
    for (const id of ['kept', 'lost'])
      await store.pages.create(makePage({ id }), makeState({ pageId: id }));
    const forgetful = {
      ...table,
      query: async (query: Parameters<typeof table.query>[0]) => {
        const found = await table.query(query);
        const lost = (item: Item): boolean => query.index === 'due' && item.pk === 'STATE#lost';
        return { ...found, items: found.items.filter((item) => !lost(item)) };
      },
    };
    expect(await reconcile(forgetful, store)).toEqual({ pages: 2, mended: 1 });
    expect(await reconcile(table, store)).toEqual({ pages: 2, mended: 0 });
  });
});
