import type { ItemKey, ItemTable, Position } from './item-table.ts';
import { deletePointers } from './pointers.ts';

const stretch = 200;

/** The items of a partition from its beginning, one stretch in memory at a time. */
export async function* everyOf(table: ItemTable, partition: string) {
  let after: Position | null = null;
  do {
    const { items, next } = await table.query({ partition, limit: stretch, after });
    yield* items;
    after = next;
  } while (after !== null);
}

/** Deletes the records of a partition, each after what points to it: cut short, it is done again. */
export async function removeRecords<T>(
  table: ItemTable,
  partition: string,
  {
    decode,
    pointersOf,
  }: {
    readonly decode: (item: Awaited<ReturnType<ItemTable['get']>> & object) => T;
    readonly pointersOf: (record: T) => readonly string[];
  },
): Promise<void> {
  for await (const item of everyOf(table, partition)) {
    const key: ItemKey = { pk: item.pk, sk: item.sk };
    await deletePointers(table, key, pointersOf(decode(item)));
    await table.delete(key);
  }
}
