import { itemKey, tableIndexes } from '../../../contracts/table.ts';
import type { Watch } from '../../../domain/watch.ts';
import type { Listed, Stretch } from '../../../ports/list.ts';
import type { Store } from '../../../ports/store.ts';
import { shardsOf } from '../../aws/store/hints.ts';
import { type Item, type ItemTable, isThere, type Position } from '../../aws/store/item-table.ts';

const stretch = 500;

/** Pages looked at, and states that the due index lacked. */
export interface Reconciled {
  readonly pages: number;
  readonly mended: number;
}

/**
 * Walks watches and their pages and puts back the due states that the due index lacks. Batches keep
 * an item and its entries together; this is for folders that something else has damaged.
 */
export async function reconcile(table: ItemTable, store: Store): Promise<Reconciled> {
  const indexed = await indexedStates(table);
  const seen = new Set<string>();
  let mended = 0;
  for await (const watch of everything<Watch>((at) => store.watches.list(at)))
    for await (const { id } of everything((at) => store.pages.listByWatch(watch.id, at))) {
      if (!seen.has(id) && (await mend(table, indexed, id))) mended += 1;
      seen.add(id);
    }
  return { pages: seen.size, mended };
}

/** Entries of the due index, by the state they point to. */
async function indexedStates(table: ItemTable): Promise<ReadonlyMap<string, Item>> {
  const found = new Map<string, Item>();
  for (const partition of shardsOf('due')) {
    let after: Position | null = null;
    do {
      const hints = await table.query({ index: 'due', partition, limit: stretch, after });
      for (const hint of hints.items)
        found.set(entryKey(hint.pk, hint[tableIndexes.due.sort]), hint);
      after = hints.next;
    } while (after !== null);
  }
  return found;
}

const entryKey = (pk: string, sort: unknown): string => `${pk} ${String(sort)}`;

async function mend(
  table: ItemTable,
  indexed: ReadonlyMap<string, Item>,
  pageId: string,
): Promise<boolean> {
  const { partition, sort } = tableIndexes.due;
  const item = await table.get({ pk: itemKey('STATE', pageId), sk: 'state' });
  const due = item?.[sort];
  const shard = item?.[partition];
  if (item === null || due === undefined || shard === undefined) return false;
  if (indexed.has(entryKey(item.pk, due))) return false;
  // Setting an index attribute to what it is writes its entry again.
  await table.update(item, { set: { [partition]: shard, [sort]: due }, condition: isThere });
  return true;
}

async function* everything<T>(list: (at: Stretch) => Promise<Listed<T>>): AsyncGenerator<T> {
  let cursor: string | null = null;
  do {
    const listed: Listed<T> = await list({ limit: stretch, cursor });
    yield* listed.items;
    cursor = listed.cursor;
  } while (cursor !== null);
}
