import type {
  Item,
  ItemTable,
  ItemUpdate,
  ItemValue,
} from '../../shared/adapters/aws/store/item-table.ts';

/** What a table was asked for since the last `take`. */
export interface TableCounts {
  readonly writes: number;
  readonly reads: number;
  /** Bytes of the items put and the attributes set, as DynamoDB counts them: names and values. */
  readonly bytes: number;
}

/** A table that counts the items written (put, update, delete) and the reads (get, query) through it. */
export function countingTable(table: ItemTable): ItemTable & { take(): TableCounts } {
  let writes = 0;
  let reads = 0;
  let bytes = 0;
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
    put: (item: Item, condition) => {
      bytes += sizeOf(item);
      return write(table.put(item, condition));
    },
    update: (key, update: ItemUpdate) => {
      bytes += sizeOf(update.set ?? {});
      return write(table.update(key, update));
    },
    delete: (...given) => write(table.delete(...given)),
    take: () => {
      const counts = { writes, reads, bytes };
      writes = 0;
      reads = 0;
      bytes = 0;
      return counts;
    },
  };
}

const sizeOf = (attributes: Readonly<Record<string, ItemValue>>): number =>
  Object.entries(attributes).reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value),
    0,
  );

function sizeOfValue(value: ItemValue): number {
  if (typeof value === 'string') return Buffer.byteLength(value);
  return typeof value === 'number' ? Math.ceil(String(value).length / 2) + 1 : value.byteLength;
}
