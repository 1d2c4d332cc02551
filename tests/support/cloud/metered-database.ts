import type { Answerer } from '../../../shared/adapters/local/store/answer.ts';
import { tableIndexes, tableIndexNames } from '../../../shared/contracts/table.ts';

/** What DynamoDB would bill on demand, in its units. */
export interface Units {
  readonly read: number;
  /** Of the table itself. */
  readonly write: number;
  /** Of the indexes' upkeep. */
  readonly index: number;
  readonly requests: number;
}

type Attributes = Readonly<Record<string, { readonly S?: string } | undefined>>;

interface Asked {
  readonly Key?: object;
  readonly Item?: Attributes;
  readonly TableName?: string;
}

const writes: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

/**
 * A database that counts what it is asked for. Units of the table are those that dynalite reports
 * as consumed; it knows nothing of index upkeep, so each write's items before and after are
 * compared: an entry that comes or goes costs one unit, one that moves two, one that stays none
 * (indexes hold keys only). A refused condition costs a unit.
 */
export function meteredDatabase(answer: Answerer): {
  readonly answer: Answerer;
  readonly take: () => Units;
} {
  let units = none;
  const item = async (asked: Asked): Promise<Attributes | null> => {
    const { TableName, Item } = asked;
    const Key = asked.Key ?? { pk: Item?.['pk'], sk: Item?.['sk'] };
    const { body } = await answer('GetItem', JSON.stringify({ TableName, Key }));
    return (JSON.parse(body) as { Item?: Attributes }).Item ?? null;
  };
  return {
    answer: async (operation, body) => {
      const asked = JSON.parse(body) as Asked;
      const isWrite = writes.has(operation);
      const before = isWrite ? await item(asked) : null;
      const answered = await answer(
        operation,
        JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' }),
      );
      const after = isWrite ? await item(asked) : null;
      const consumed = unitsOf(answered.body);
      units = {
        read: units.read + (isWrite ? 0 : consumed),
        write: units.write + (isWrite ? Math.max(1, consumed) : 0),
        index: units.index + (isWrite ? indexUnits(before, after) : 0),
        requests: units.requests + 1,
      };
      return answered;
    },
    take: () => {
      const taken = units;
      units = none;
      return taken;
    },
  };
}

const none: Units = { read: 0, write: 0, index: 0, requests: 0 };

interface Consumed {
  readonly CapacityUnits?: number;
}

function unitsOf(body: string): number {
  const { ConsumedCapacity } = JSON.parse(body) as {
    ConsumedCapacity?: Consumed | readonly Consumed[];
  };
  return [ConsumedCapacity ?? []]
    .flat()
    .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
}

/** Units that keeping the indexes costs, by DynamoDB's rules for global secondary indexes. */
export const indexUnits = (before: Attributes | null, after: Attributes | null): number =>
  tableIndexNames.reduce((sum, name) => {
    const [old, now] = [entryOf(before, name), entryOf(after, name)];
    if (old === now) return sum;
    return sum + (old === null || now === null ? 1 : 2);
  }, 0);

function entryOf(item: Attributes | null, name: (typeof tableIndexNames)[number]): string | null {
  const { partition, sort } = tableIndexes[name];
  const keys = [item?.[partition]?.S, item?.[sort]?.S];
  return keys.includes(undefined) ? null : keys.join(' ');
}
