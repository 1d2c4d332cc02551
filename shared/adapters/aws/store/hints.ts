import { indexShards, type TableIndex, tableIndexes } from '../../../contracts/table.ts';
import type { Item, ItemTable, Position } from './item-table.ts';

/** Stale hints that one look reads past before it gives up until the next. */
const mostRounds = 20;

/** Index attributes of an item in a sharded index; `id` decides the shard and orders equal times. */
export function sharded(index: TableIndex, at: string, id: string): Record<string, string> {
  const names = tableIndexes[index];
  return { [names.partition]: shardPartition(index, shardOf(id)), [names.sort]: `${at}#${id}` };
}

/** The partitions of a sharded index. */
export function shardsOf(index: TableIndex): readonly string[] {
  return Array.from({ length: indexShards }, (_, shard) => shardPartition(index, shard));
}

const shardPartition = (index: TableIndex, shard: number): string =>
  `${index.toUpperCase()}#${shard}`;

function shardOf(id: string): number {
  let sum = 0;
  for (const sign of id) sum = (sum * 31 + (sign.codePointAt(0) ?? 0)) % 65_521;
  return sum % indexShards;
}

export interface HintQuery {
  readonly index: TableIndex;
  readonly partition: string;
  /** Hints up to this sort key. */
  readonly to: string;
  readonly limit: number;
  /** A further condition on the item itself. */
  readonly accept?: (item: Item) => boolean;
}

/**
 * Items that an index partition points to, oldest first, each read before it is returned. A hint
 * whose item is gone or is no longer in the index is read past.
 */
export async function hinted(table: ItemTable, query: HintQuery): Promise<readonly Item[]> {
  const found: Item[] = [];
  let after: Position | null = null;
  for (let round = 0; round < mostRounds && found.length < query.limit; round++) {
    const { index, partition, to, limit } = query;
    const hints = await table.query({ index, partition, to, limit, after });
    const items = await table.getMany(hints.items.map(({ pk, sk }) => ({ pk, sk })));
    found.push(...items.filter((item) => belongs(item, query)));
    if (hints.next === null) break;
    after = hints.next;
  }
  const { sort } = tableIndexes[query.index];
  const order = (item: Item): string => String(item[sort]);
  return found.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).slice(0, query.limit);
}

/** The item itself says that it is in this partition and due by now. */
function belongs(item: Item, { index, partition, to, accept }: HintQuery): boolean {
  const names = tableIndexes[index];
  const sort = item[names.sort];
  const due = typeof sort === 'string' && sort <= to;
  return due && item[names.partition] === partition && (accept?.(item) ?? true);
}

/** As `hinted`, over all shards of an index: oldest first. */
export async function hintedOverShards(
  table: ItemTable,
  query: Omit<HintQuery, 'partition'>,
): Promise<readonly Item[]> {
  const shards = await Promise.all(
    shardsOf(query.index).map((partition) => hinted(table, { ...query, partition })),
  );
  const { sort } = tableIndexes[query.index];
  const order = (item: Item): string => String(item[sort]);
  return shards
    .flat()
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1))
    .slice(0, query.limit);
}

/** The last sort key of an instant: everything that became due by then sorts before it. */
export const dueBy = (now: string): string => `${now}#\u{10FFFF}`;
