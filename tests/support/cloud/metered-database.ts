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
  /** By how much the stored items grew. */
  readonly bytes: number;
}

interface Value {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
}

type Attributes = Readonly<Record<string, Value | undefined>>;

interface Asked {
  readonly Key?: object;
  readonly Item?: Attributes;
  readonly TableName?: string;
  readonly ConsistentRead?: boolean;
}

const writes: ReadonlySet<string> = new Set(['PutItem', 'UpdateItem', 'DeleteItem']);

/**
 * A database that counts what it is asked for. Units of the table are those that dynalite reports
 * as consumed, and at least what DynamoDB bills for an answer of nothing; it knows nothing of index upkeep, so each write's items before and after are
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
      const least = asked.ConsistentRead === true ? 1 : 0.5;
      const consumed = unitsOf(answered.body);
      units = {
        read: units.read + (isWrite ? 0 : Math.max(least, consumed)),
        write: units.write + (isWrite ? Math.max(1, consumed) : 0),
        index: units.index + (isWrite ? indexUnits(before, after) : 0),
        requests: units.requests + 1,
        bytes: units.bytes + bytesOf(after) - bytesOf(before),
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

const none: Units = { read: 0, write: 0, index: 0, requests: 0, bytes: 0 };

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
const indexUnits = (before: Attributes | null, after: Attributes | null): number =>
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

/** As DynamoDB counts them: names and values. */
const bytesOf = (item: Attributes | null): number =>
  Object.entries(item ?? {}).reduce(
    (sum, [name, value]) => sum + name.length + valueBytes(value),
    0,
  );

function valueBytes({ S, N, B }: Value = {}): number {
  if (S !== undefined) return Buffer.byteLength(S);
  if (B !== undefined) return Buffer.byteLength(B, 'base64');
  return Math.ceil((N?.length ?? 0) / 2) + 1;
}
