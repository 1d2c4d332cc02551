import { RecountError } from '../../../domain/recount-error.ts';
import { equal, type ItemKey, type ItemTable, isNew } from './item-table.ts';
import type { Shape } from './shapes.ts';

/** More writers than this between one read and its write is no race but a fault. */
const attempts = 50;

export interface ItemChange<T> {
  readonly key: ItemKey;
  readonly shape: Shape<T>;
  /** What is to stand instead of what stands (null: nothing yet); null writes nothing. */
  readonly change: (known: T | null) => T | null | Promise<T | null>;
}

/**
 * Changes one item by what it holds at that moment: a write that came between is seen, and the
 * change made again on top of it. Gives what stands afterwards. Throws `store.busy`.
 */
export async function changeItem<T>(
  table: ItemTable,
  { key, shape, change }: ItemChange<T>,
): Promise<T | null> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const item = await table.get(key);
    const known = item === null ? null : shape.decode(item);
    const next = await change(known);
    if (next === null) return known;
    const after = shape.encode(key, next);
    const body = item?.['body'];
    if (after['body'] === body) return next;
    const condition = typeof body === 'string' ? equal('body', body) : isNew;
    if ((await table.put(after, condition)) === 'done') return next;
  }
  throw new RecountError(
    'store.busy',
    `${key.pk} / ${key.sk} is being changed again and again by others; try once more.`,
  );
}
