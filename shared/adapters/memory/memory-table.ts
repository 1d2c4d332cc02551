import { type TableIndex, tableIndexes, tableKeys } from '../../contracts/table.ts';
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
  const items = new Map<string, Map<string, Item>>();
  const find = ({ pk, sk }: ItemKey): Item | undefined => items.get(pk)?.get(sk);
  const store = (item: Item): void => {
    const partition = items.get(item.pk) ?? new Map<string, Item>();
    items.set(item.pk, partition.set(item.sk, item));
  };
  return {
    get: (key) => Promise.resolve(find(key) ?? null),
    getMany: (keys) => Promise.resolve(keys.flatMap((key) => find(key) ?? [])),
    put: (item, condition) => {
      const refused = condition !== undefined && !holds(find(item), condition);
      if (!refused) store({ ...item });
      return Promise.resolve(refused ? 'refused' : 'done');
    },
    update: (key, update) => {
      const item = find(key);
      if (!holds(item, update.condition)) return Promise.resolve('refused');
      store(updated(item ?? { ...key }, update));
      return Promise.resolve('done');
    },
    delete: ({ pk, sk }) => {
      items.get(pk)?.delete(sk);
      return Promise.resolve();
    },
    query: (query) => Promise.resolve(answer(query, candidates(items, query))),
  };
}

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

type Items = ReadonlyMap<string, ReadonlyMap<string, Item>>;

function candidates(items: Items, { index, partition }: ItemQuery): readonly Item[] {
  if (index === undefined) return [...(items.get(partition)?.values() ?? [])];
  const names = tableIndexes[index];
  const all = [...items.values()].flatMap((one) => [...one.values()]);
  return all.filter(
    (item) => item[names.partition] === partition && item[names.sort] !== undefined,
  );
}

function answer(query: ItemQuery, found: readonly Item[]): ItemStretch {
  const names = query.index === undefined ? tableKeys : tableIndexes[query.index];
  const order = (item: Readonly<Record<string, unknown>>): string =>
    [item[names.sort], item['pk'], item['sk']].join('\u0000');
  const sorted = found
    .filter((item) => inRange(String(item[names.sort]), query))
    .toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  if (query.newestFirst === true) sorted.reverse();
  const { after } = query;
  const rest =
    after == null
      ? sorted
      : sorted.filter((item) =>
          query.newestFirst === true ? order(item) < order(after) : order(item) > order(after),
        );
  const taken = rest.slice(0, query.limit);
  const last = taken.at(-1);
  const more = rest.length > taken.length && last !== undefined;
  return {
    items: query.index === undefined ? taken : taken.map((item) => keysOf(item, query.index)),
    next: more ? keysOf(last, query.index) : null,
  };
}

function inRange(sort: string, { from, to }: ItemQuery): boolean {
  return (from === undefined || sort >= from) && (to === undefined || sort <= to);
}

/** The key attributes alone, as an index of keys gives them. */
function keysOf(item: Item, index: TableIndex | undefined): ItemKey & Position {
  const { pk, sk } = item;
  if (index === undefined) return { pk, sk };
  const names = tableIndexes[index];
  return {
    pk,
    sk,
    [names.partition]: String(item[names.partition]),
    [names.sort]: String(item[names.sort]),
  };
}
