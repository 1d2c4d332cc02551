import type { Item, ItemKey, ItemTable } from './item-table.ts';
import type { Walk } from './stretch.ts';

/**
 * A record stands once, with its page; other partitions hold pointers of the same sort key to it.
 * Lists through pointers read the record itself, so that a pointer a crash left behind shows nothing
 * that is no longer so.
 */
export async function putPointers(
  table: ItemTable,
  to: ItemKey,
  partitions: readonly string[],
): Promise<void> {
  await Promise.all(partitions.map((pk) => table.put({ pk, sk: to.sk, to: to.pk, shape: 1 })));
}

export async function deletePointers(
  table: ItemTable,
  to: ItemKey,
  partitions: readonly string[],
): Promise<void> {
  await Promise.all(partitions.map((pk) => table.delete({ pk, sk: to.sk })));
}

/** Reads records through pointers (or records themselves) and keeps those that `accept` takes. */
export function throughPointers<T>(
  table: ItemTable,
  decode: (item: Item) => T,
  accept: (record: T) => boolean,
): Walk<T>['read'] {
  return async (items) => {
    const records = await follow(table, items);
    return items.map((item) => {
      const record = records.get(keyText(target(item)));
      if (record === undefined) return null;
      const value = decode(record);
      return accept(value) ? value : null;
    });
  };
}

async function follow(table: ItemTable, items: readonly Item[]): Promise<Map<string, Item>> {
  const pointers = items.filter((item) => item['to'] !== undefined);
  const found = await table.getMany(pointers.map(target));
  const records = items.filter((item) => item['to'] === undefined);
  return new Map([...records, ...found].map((item) => [keyText(item), item]));
}

function target(item: Item): ItemKey {
  const to = item['to'];
  return { pk: typeof to === 'string' ? to : item.pk, sk: item.sk };
}

const keyText = ({ pk, sk }: ItemKey): string => `${pk}\u0000${sk}`;
