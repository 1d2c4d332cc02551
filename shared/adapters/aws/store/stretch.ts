import { RecountError } from '../../../domain/recount-error.ts';
import type { Listed, Stretch } from '../../../ports/list.ts';
import type { Item, ItemTable } from './item-table.ts';

/** Items one call looks at before it answers with what it has: a bound on a filter that few pass. */
const mostExamined = 5000;
const mostItems = 1000;
const largestRead = 200;

/** A list that runs through partitions, one after another. */
export interface Walk<T> {
  readonly table: ItemTable;
  readonly partitions: readonly string[];
  readonly newestFirst: boolean;
  readonly from?: string;
  readonly to?: string;
  /** What the items are, in their order; null for those that the list leaves out. */
  readonly read: (items: readonly Item[]) => Promise<readonly (T | null)[]>;
}

interface Place {
  readonly partition: string;
  /** The sort key after which the list goes on; null: from the partition's beginning. */
  readonly sort: string | null;
}

/** One stretch of a walk. It may hold fewer than `limit` items and still have a cursor. */
export async function listWalk<T>(walk: Walk<T>, stretch: Stretch): Promise<Listed<T>> {
  // The table refuses a range that ends before it begins; asked of a list it is just empty.
  if (walk.from !== undefined && walk.to !== undefined && walk.from > walk.to)
    return { items: [], cursor: null };
  const limit = Math.min(Math.max(1, stretch.limit), mostItems);
  const items: T[] = [];
  let place = startOf(walk, stretch.cursor ?? null);
  let examined = 0;
  while (place !== null && items.length < limit && examined < mostExamined) {
    const next: Step<T> = await step(walk, place, limit - items.length);
    items.push(...next.items);
    examined += Math.max(1, next.examined);
    place = next.place;
  }
  return { items, cursor: place === null ? null : encodeCursor(place) };
}

interface Step<T> {
  readonly items: readonly T[];
  readonly examined: number;
  readonly place: Place | null;
}

async function step<T>(walk: Walk<T>, place: Place, wanted: number): Promise<Step<T>> {
  const found = await walk.table.query({
    partition: place.partition,
    newestFirst: walk.newestFirst,
    // A filter may leave most of them out: read more than asked for, then cut.
    limit: Math.min(largestRead, wanted + 25),
    after: place.sort === null ? null : { pk: place.partition, sk: place.sort },
    ...(walk.from === undefined ? {} : { from: walk.from }),
    ...(walk.to === undefined ? {} : { to: walk.to }),
  });
  const read = await walk.read(found.items);
  const items: T[] = [];
  for (const [index, value] of read.entries()) {
    if (value === null) continue;
    items.push(value);
    const last = found.items[index];
    const isLast = index === read.length - 1 && found.next === null;
    if (items.length === wanted && last !== undefined && !isLast)
      return { items, examined: index + 1, place: { ...place, sort: last.sk } };
  }
  const following = found.next === null ? nextPartition(walk, place) : onward(place, found.next);
  return { items, examined: found.items.length, place: following };
}

function onward(place: Place, next: Readonly<Record<string, string>>): Place {
  return { partition: place.partition, sort: next['sk'] ?? null };
}

function nextPartition<T>({ partitions }: Walk<T>, { partition }: Place): Place | null {
  const next = partitions[partitions.indexOf(partition) + 1];
  return next === undefined ? null : { partition: next, sort: null };
}

function startOf<T>({ partitions }: Walk<T>, cursor: string | null): Place | null {
  if (cursor !== null) return decodeCursor(cursor, partitions);
  const [first] = partitions;
  return first === undefined ? null : { partition: first, sort: null };
}

function encodeCursor({ partition, sort }: Place): string {
  return Buffer.from(JSON.stringify([partition, sort])).toString('base64url');
}

/** A cursor names a partition of the list it came from; any other is refused. */
function decodeCursor(cursor: string, partitions: readonly string[]): Place {
  const parts = parseCursor(cursor);
  if (isList(parts)) {
    const [partition, sort] = parts;
    const known = typeof partition === 'string' && partitions.includes(partition);
    if (known && (sort === null || typeof sort === 'string')) return { partition, sort };
  }
  throw new RecountError(
    'store.bad-cursor',
    'The cursor is not one that this list gave. Ask again without it.',
  );
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

function parseCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

/** Reads a walk item by item. */
export function reading<T>(read: (item: Item) => T | null): Walk<T>['read'] {
  return (items) => Promise.resolve(items.map(read));
}
