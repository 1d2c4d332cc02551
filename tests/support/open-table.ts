import type { Item, ItemKey, ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';

/** A table in memory that can be looked at as a whole, and written behind the store's back. */
export interface OpenTable extends ItemTable {
  /** Items whose partition key begins with one of these kinds, in the order of their keys. */
  dump(kinds: readonly string[]): Promise<readonly Item[]>;
}

export function makeOpenTable(): OpenTable {
  const table = makeMemoryTable();
  const keys = new Map<string, ItemKey>();
  const note = ({ pk, sk }: ItemKey): void => void keys.set(`${pk}\u0000${sk}`, { pk, sk });
  return {
    ...table,
    put: (item, condition) => {
      note(item);
      return table.put(item, condition);
    },
    update: (key, update) => {
      note(key);
      return table.update(key, update);
    },
    dump: async (kinds) => {
      const all = [...keys.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1));
      const wanted = all.filter(([, { pk }]) => kinds.includes(pk.split('#')[0] ?? ''));
      return table.getMany(wanted.map(([, key]) => key));
    },
  };
}
