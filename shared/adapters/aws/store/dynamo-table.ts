import { tableIndexes, tableKeys } from '../../../contracts/table.ts';
import { fromAttributes, keyAttributes, positionOf, toAttributes } from './attributes.ts';
import type { DynamoSender } from './dynamo-sender.ts';
import { conditionExpression, makeNames, type Names, updateExpression } from './expressions.ts';
import type { Condition, Item, ItemKey, ItemQuery, ItemTable, Written } from './item-table.ts';
import { storeFault } from './store-fault.ts';

/** What `BatchGetItem` takes in one call. */
const batchSize = 100;

/** Answers in part that one batch may take before the database is said to fail. */
const mostRounds = 20;

/** A DynamoDB table (or dynalite, which speaks its language) as a table of items. */
export function makeDynamoTable(sender: DynamoSender, tableName: string): ItemTable {
  const TableName = tableName;
  return {
    get: async (key) => {
      const input = { TableName, Key: keyAttributes(key), ConsistentRead: true };
      const { Item } = await attempt(() => sender.getItem(input));
      return Item === undefined ? null : fromAttributes(Item);
    },
    getMany: async (keys) => {
      const found: Item[] = [];
      for (let first = 0; first < keys.length; first += batchSize)
        found.push(...(await getBatch(sender, TableName, keys.slice(first, first + batchSize))));
      return found;
    },
    put: (item, condition) => {
      const input = { TableName, Item: toAttributes(item), ...guarded(condition) };
      return written(() => sender.putItem(input));
    },
    update: (key, update) => {
      const names = makeNames();
      const input = {
        TableName,
        Key: keyAttributes(key),
        UpdateExpression: updateExpression(update, names),
        ConditionExpression: conditionExpression(update.condition, names),
        ...names.all(),
      };
      return written(() => sender.updateItem(input));
    },
    delete: async (key) => {
      await attempt(() => sender.deleteItem({ TableName, Key: keyAttributes(key) }));
    },
    query: async (query) => {
      const input = { TableName, ...queryInput(query) };
      const { Items, LastEvaluatedKey } = await attempt(() => sender.query(input));
      const next = LastEvaluatedKey === undefined ? null : positionOf(LastEvaluatedKey);
      return { items: (Items ?? []).map(fromAttributes), next };
    },
  };
}

function guarded(condition: Condition | undefined) {
  if (condition === undefined) return {};
  const names = makeNames();
  const ConditionExpression = conditionExpression(condition, names);
  return { ConditionExpression, ...names.all() };
}

function queryInput(query: ItemQuery) {
  const names = makeNames();
  const keys = query.index === undefined ? tableKeys : tableIndexes[query.index];
  return {
    KeyConditionExpression: keyCondition(query, keys, names),
    ...names.all(),
    ...(query.index === undefined ? { ConsistentRead: true } : { IndexName: query.index }),
    ...(query.after == null ? {} : { ExclusiveStartKey: toAttributes(query.after) }),
    ScanIndexForward: query.newestFirst !== true,
    Limit: query.limit,
  };
}

function keyCondition(
  { partition, from, to }: ItemQuery,
  keys: { readonly partition: string; readonly sort: string },
  names: Names,
): string {
  const inPartition = `${names.name(keys.partition)} = ${names.value(partition)}`;
  if (from === undefined && to === undefined) return inPartition;
  const sort = names.name(keys.sort);
  if (to === undefined) return `${inPartition} AND ${sort} >= ${names.value(from ?? '')}`;
  if (from === undefined) return `${inPartition} AND ${sort} <= ${names.value(to)}`;
  return `${inPartition} AND ${sort} BETWEEN ${names.value(from)} AND ${names.value(to)}`;
}

/** A batch may come back in part; what is left is asked for again. */
async function getBatch(sender: DynamoSender, table: string, keys: readonly ItemKey[]) {
  const found: Item[] = [];
  let left = uniqueKeys(keys).map(keyAttributes);
  for (let round = 0; left.length > 0; round++) {
    if (round === mostRounds) throw storeFault(new Error(`${left.length} items were not answered`));
    const RequestItems = { [table]: { Keys: left, ConsistentRead: true } };
    const answer = await attempt(() => sender.batchGetItem({ RequestItems }));
    found.push(...(answer.Responses?.[table] ?? []).map(fromAttributes));
    const unanswered = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    left = unanswered.map((key) => keyAttributes(fromAttributes(key)));
  }
  return found;
}

/** DynamoDB refuses a batch that names a key twice. */
function uniqueKeys(keys: readonly ItemKey[]): readonly ItemKey[] {
  return [...new Map(keys.map((key) => [`${key.pk}\u0000${key.sk}`, key])).values()];
}

async function written(send: () => Promise<unknown>): Promise<Written> {
  try {
    await send();
    return 'done';
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'ConditionalCheckFailedException')
      return 'refused';
    throw storeFault(fault);
  }
}

async function attempt<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (fault) {
    throw storeFault(fault);
  }
}
