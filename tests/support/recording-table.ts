import type { ItemTable } from '../../shared/adapters/aws/store/item-table.ts';
import type { TableRights } from '../../shared/contracts/function-rights.ts';

type Used = { readonly [K in keyof TableRights]: readonly string[] };

const kindOf = (pk: string): string => pk.split('#', 1).join('');

/** A table that remembers which kinds of items were read, written and removed through it, and which indexes asked. */
export function recordingTable(table: ItemTable): ItemTable & { take(): Used } {
  const used = {
    reads: new Set<string>(),
    writes: new Set<string>(),
    removes: new Set<string>(),
    indexes: new Set<string>(),
  };
  return {
    get: (key) => {
      used.reads.add(kindOf(key.pk));
      return table.get(key);
    },
    getMany: (keys) => {
      for (const { pk } of keys) used.reads.add(kindOf(pk));
      return table.getMany(keys);
    },
    query: (query) => {
      if (query.index === undefined) used.reads.add(kindOf(query.partition));
      else used.indexes.add(query.index);
      return table.query(query);
    },
    put: (item, condition) => {
      used.writes.add(kindOf(item.pk));
      return table.put(item, condition);
    },
    update: (key, update) => {
      used.writes.add(kindOf(key.pk));
      return table.update(key, update);
    },
    delete: (key) => {
      used.removes.add(kindOf(key.pk));
      return table.delete(key);
    },
    take: () => {
      const taken = {
        reads: [...used.reads].toSorted(),
        writes: [...used.writes].toSorted(),
        removes: [...used.removes].toSorted(),
        indexes: [...used.indexes].toSorted(),
      };
      for (const kinds of Object.values(used)) kinds.clear();
      return taken;
    },
  };
}
