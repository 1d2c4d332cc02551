import { indexShards, type TableIndex, tableIndexes } from '../../../contracts/table.ts';
import type { Item, ItemTable } from './item-table.ts';

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
  /** Hints after this sort key. */
  readonly past?: string | undefined;
  readonly limit: number;
  /** A further condition on the item itself. */
  readonly accept?: (item: Item) => boolean;
}

/**
 * Items that an index partition points to, oldest first, each read before it is returned. A hint
 * whose item is gone or is no longer in the index is read past.
 */
export async function hinted(table: ItemTable, query: HintQuery): Promise<readonly Item[]> {
  const { partition, ...rest } = query;
  return await hintedIn(table, [partition], rest);
}

/** As `hinted`, over all shards of an index: oldest first. */
export async function hintedOverShards(
  table: ItemTable,
  query: Omit<HintQuery, 'partition'>,
): Promise<readonly Item[]> {
  return await hintedIn(table, shardsOf(query.index), query);
}

type Asked = Omit<HintQuery, 'partition'>;

/** The hints of all partitions are put in order first: only the items that they lead to are read. */
async function hintedIn(
  table: ItemTable,
  partitions: readonly string[],
  query: Asked,
): Promise<readonly Item[]> {
  const { sort } = tableIndexes[query.index];
  const order = (item: Item): string => String(item[sort]);
  const oldestFirst = (a: Item, b: Item): number => (order(a) < order(b) ? -1 : 1);
  const found: Item[] = [];
  let { past } = query;
  for (let round = 0; round < mostRounds && found.length < query.limit; round++) {
    const stretches = await Promise.all(
      partitions.map((partition) => hintsOf(table, { ...query, partition, past })),
    );
    const hints = stretches.flat().toSorted(oldestFirst).slice(0, query.limit);
    const items = await table.getMany(hints.map(({ pk, sk }) => ({ pk, sk })));
    found.push(...items.filter((item) => belongs(item, partitions, query)));
    const last = hints.at(-1);
    if (last === undefined || hints.length < query.limit) break;
    past = order(last);
  }
  return found.toSorted(oldestFirst).slice(0, query.limit);
}

/** The first hints of a partition after `past`. */
async function hintsOf(
  table: ItemTable,
  { index, partition, to, past, limit }: HintQuery,
): Promise<readonly Item[]> {
  if (past === undefined) return (await table.query({ index, partition, to, limit })).items;
  const { sort } = tableIndexes[index];
  const { items } = await table.query({ index, partition, to, from: past, limit: limit + 1 });
  return items.filter((hint) => String(hint[sort]) > past).slice(0, limit);
}

/** The item itself says that it is in one of these partitions and due by now. */
function belongs(item: Item, partitions: readonly string[], query: Asked): boolean {
  const names = tableIndexes[query.index];
  const sort = item[names.sort];
  const partition = item[names.partition];
  if (typeof sort !== 'string' || typeof partition !== 'string') return false;
  const due = sort <= query.to && (query.past === undefined || sort > query.past);
  return due && partitions.includes(partition) && (query.accept?.(item) ?? true);
}

/** The last sort key of an instant: everything that became due by then sorts before it. */
export const dueBy = (now: string): string => `${now}#\u{10FFFF}`;
