import {
  type TableIndex,
  tableIndexes,
  tableIndexNames,
  tableKeys,
} from '../../contracts/table.ts';
import type {
  Condition,
  Item,
  ItemKey,
  ItemQuery,
  ItemStretch,
  ItemTable,
  ItemUpdate,
  Position,
} from '../aws/store/item-table.ts';

/** A table that lives as long as the process: for tests, for trying things out. */
export function makeMemoryTable(): ItemTable {
  const partitions = makePartitions();
  const find = (key: ItemKey): Item | undefined => partitions.table.get(key.pk)?.get(keyOf(key));
  return {
    get: (key) => Promise.resolve(find(key) ?? null),
    getMany: (keys) => Promise.resolve(keys.flatMap((key) => find(key) ?? [])),
    put: (item, condition) => {
      const before = find(item);
      if (condition !== undefined && !holds(before, condition)) return Promise.resolve('refused');
      replace(partitions, before, { ...item });
      return Promise.resolve('done');
    },
    update: (key, update) => {
      const before = find(key);
      if (!holds(before, update.condition)) return Promise.resolve('refused');
      replace(partitions, before, updated(before ?? { ...key }, update));
      return Promise.resolve('done');
    },
    delete: (key) => {
      replace(partitions, find(key), undefined);
      return Promise.resolve();
    },
    query: (query) => Promise.resolve(answer(query, partitions)),
  };
}

type Partition = Map<string, Item>;
type Partitions = Readonly<Record<TableIndex | 'table', Map<string, Partition>>>;

const makePartitions = (): Partitions => ({
  table: new Map(),
  due: new Map(),
  pending: new Map(),
  outbox: new Map(),
});

/** Takes the old item out of the table and its indexes, and puts the new one in. */
function replace(partitions: Partitions, before: Item | undefined, after: Item | undefined): void {
  for (const place of ['table', ...tableIndexNames] as const) {
    const names = namesOf(place);
    if (before !== undefined)
      partitions[place].get(String(before[names.partition]))?.delete(keyOf(before));
    const partition = after?.[names.partition];
    if (after === undefined || partition === undefined || after[names.sort] === undefined) continue;
    const items = partitions[place].get(String(partition)) ?? new Map<string, Item>();
    partitions[place].set(String(partition), items.set(keyOf(after), after));
  }
}

const namesOf = (place: TableIndex | 'table') =>
  place === 'table' ? tableKeys : tableIndexes[place];

const keyOf = ({ pk, sk }: ItemKey): string => `${pk}\u0000${sk}`;

function updated(item: Item, { set, remove }: ItemUpdate): Item {
  const gone = new Set(remove ?? []);
  const kept = Object.entries(item).filter(([name]) => !gone.has(name));
  return { ...Object.fromEntries(kept), ...set, pk: item.pk, sk: item.sk };
}

function holds(item: Item | undefined, condition: Condition): boolean {
  switch (condition.kind) {
    case 'absent':
      return item?.[condition.attribute] === undefined;
    case 'equal':
      return item?.[condition.attribute] === condition.value;
    case 'at-most': {
      const value = item?.[condition.attribute];
      return typeof value === 'string' && value <= condition.value;
    }
    case 'any':
      return condition.of.some((one) => holds(item, one));
    case 'all':
      return condition.of.every((one) => holds(item, one));
  }
}

function answer(query: ItemQuery, partitions: Partitions): ItemStretch {
  const place = query.index ?? 'table';
  const items = [...(partitions[place].get(query.partition)?.values() ?? [])];
  const rest = inOrder(query, items);
  const taken = rest.slice(0, query.limit);
  const last = taken.at(-1);
  return {
    items: query.index === undefined ? taken : taken.map((item) => keysOf(item, query.index)),
    next: last === undefined || rest.length === taken.length ? null : keysOf(last, query.index),
  };
}

/** What the query asks for and comes after its position, in its order. */
function inOrder(query: ItemQuery, items: readonly Item[]): readonly Item[] {
  const { sort } = namesOf(query.index ?? 'table');
  const order = (item: Readonly<Record<string, unknown>>): string =>
    [item[sort], item['pk'], item['sk']].join('\u0000');
  const direction = query.newestFirst === true ? -1 : 1;
  const compare = (a: string, b: string): number => (a < b ? -direction : direction);
  const start = query.after == null ? null : order(query.after);
  return items
    .map((item) => ({ item, at: order(item) }))
    .filter(({ item, at }) => {
      const isAfter = start === null || (at !== start && compare(start, at) < 0);
      return isAfter && inRange(String(item[sort]), query);
    })
    .toSorted((a, b) => compare(a.at, b.at))
    .map(({ item }) => item);
}

function inRange(sort: string, { from, to }: ItemQuery): boolean {
  return (from === undefined || sort >= from) && (to === undefined || sort <= to);
}

/** The key attributes alone, as an index of keys gives them. */
function keysOf(item: Item, index: TableIndex | undefined): ItemKey & Position {
  const { pk, sk } = item;
  if (index === undefined) return { pk, sk };
  const { partition, sort } = tableIndexes[index];
  return { pk, sk, [partition]: String(item[partition]), [sort]: String(item[sort]) };
}
