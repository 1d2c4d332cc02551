import { tableIndexes } from '../../../contracts/table.ts';
import type { Hastened } from '../../../ports/outbox-store.ts';
import { equal, type ItemTable } from './item-table.ts';

/**
 * Moves the outbox entries of a partition that are due after `beyond` to now, each only if it still
 * stands where it was seen; `also`: attributes that hold the due time as well.
 */
export async function hasten(
  table: ItemTable,
  partition: string,
  { now, beyond, limit, also = [] }: Hastened & { readonly also?: readonly string[] },
): Promise<number> {
  const { sort } = tableIndexes.outbox;
  const { items } = await table.query({ index: 'outbox', partition, from: beyond, limit });
  let moved = 0;
  for (const { pk, sk, [sort]: seen = '' } of items) {
    const place = String(seen);
    const set = {
      [sort]: `${now}${place.slice(place.indexOf('#'))}`,
      ...Object.fromEntries(also.map((name) => [name, now])),
    };
    const written = await table.update({ pk, sk }, { set, condition: equal(sort, place) });
    if (written === 'done') moved += 1;
  }
  return moved;
}
