import type { ItemTable } from '../../shared/adapters/aws/store/item-table.ts';

/** What a table was asked for since the last `take`. */
export interface TableCounts {
  readonly writes: number;
  readonly reads: number;
}

/** A table that counts the items written (put, update, delete) and the reads (get, query) through it. */
export function countingTable(table: ItemTable): ItemTable & { take(): TableCounts } {
  let writes = 0;
  let reads = 0;
  const write = <T>(done: T): T => {
    writes++;
    return done;
  };
  const read = <T>(done: T): T => {
    reads++;
    return done;
  };
  return {
    get: (...given) => read(table.get(...given)),
    getMany: (...given) => read(table.getMany(...given)),
    query: (...given) => read(table.query(...given)),
    put: (...given) => write(table.put(...given)),
    update: (...given) => write(table.update(...given)),
    delete: (...given) => write(table.delete(...given)),
    take: () => {
      const counts = { writes, reads };
      writes = 0;
      reads = 0;
      return counts;
    },
  };
}
