import type { Item, ItemKey, ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';

export interface WatchedTable extends ItemTable {
  /** All that it holds. */
  items(): Promise<readonly Item[]>;
  /** From the `at`-th write on every write fails, as after kill -9; null: none does. */
  dieAt(at: number | null): void;
}

/** A table in memory that says all it holds, and that can die at one of its writes. */
export function makeWatchedTable(): WatchedTable {
  const table = makeMemoryTable();
  const keys = new Map<string, ItemKey>();
  let left = Infinity;
  const writing = <T>({ pk, sk }: ItemKey, act: () => Promise<T>): Promise<T> => {
    left -= 1;
    if (left <= 0) return Promise.reject(new Error('killed'));
    keys.set(`${pk} ${sk}`, { pk, sk });
    return act();
  };
  return {
    ...table,
    put: (item, condition) => writing(item, () => table.put(item, condition)),
    update: (key, update) => writing(key, () => table.update(key, update)),
    delete: (key) => writing(key, () => table.delete(key)),
    items: () => table.getMany([...keys.values()]),
    dieAt: (at) => {
      left = at ?? Infinity;
    },
  };
}
