import { Readable } from 'node:stream';
import type { CommitMark } from './commit-mark.ts';
import type {
  ActionStore,
  BatchOperation,
  Callback,
  DynaliteStore,
  Level,
  Range,
  SubDatabase,
} from './dynalite-types.ts';
import { embeddedTable } from './embedded-table.ts';

/** Writes of these are forced to the disk, with everything before them: committed facts and messages. */
const forced = /^(?:VERSION|EVENT|DELIVERY)#/u;

/**
 * What one dynalite action reads and writes through. dynalite writes index entries first and the
 * item after them, one by one; here they are held back and go to LevelDB in one batch with the item,
 * so that no crash parts them. Its value streams never close their iterators; ours do.
 */
export function oneWrite(
  { options, db, getItemDb }: DynaliteStore,
  mark: CommitMark | null,
): ActionStore {
  const held: BatchOperation[] = [];
  const hold: Writer = (operation, done) => {
    held.push(operation);
    done(null);
  };
  const flush: Writer = (operation, done) => {
    const operations = [...held, operation];
    if (!isForced(operation)) settle(db.batch(operations, { sync: false }), done);
    else settle(force(db, operations, mark), done);
  };
  return {
    options,
    getTable: (_name, check, done) => {
      // The callback is the second argument when there is no third.
      const answer = typeof check === 'function' ? check : done;
      answer?.(null, embeddedTable);
    },
    getItemDb: (table) => room(db, `item-${table}~`, { lock: getItemDb(table).lock, write: flush }),
    getIndexDb: (kind, table, index) =>
      room(db, `index-${kind.toLowerCase()}~${table}~${index}~`, {
        lock: getItemDb(table).lock,
        write: hold,
      }),
  };
}

async function force(
  db: Level,
  operations: readonly BatchOperation[],
  mark: CommitMark | null,
): Promise<void> {
  const counted = mark?.next();
  await db.batch(counted === undefined ? operations : [...operations, counted.operation], {
    sync: true,
  });
  if (counted !== undefined) mark?.written(counted.number);
}

type Writer = (operation: BatchOperation, done: Callback<void>) => void;

interface RoomParts {
  readonly lock: SubDatabase['lock'];
  readonly write: Writer;
}

/** A part of the database under a prefix, as dynalite names it on disk. */
function room(db: Level, prefix: string, { lock, write }: RoomParts): SubDatabase {
  return {
    lock,
    // Read at once: a value is in memory or a few disk blocks away, and handing the read to another
    // thread and back takes several times as long.
    get: (key, done) => {
      settle(
        Promise.resolve().then(() => db.getSync(prefix + key)),
        done,
      );
    },
    put: (key, value, done) => {
      write({ type: 'put', key: prefix + key, value }, done);
    },
    del: (key, done) => {
      write({ type: 'del', key: prefix + key }, done);
    },
    createValueStream: (range) => Readable.from(values(db, within(prefix, range))),
  };
}

/** Leaving the loop closes the iterator, also when the stream is destroyed half-way. */
async function* values(db: Level, range: Range): AsyncGenerator {
  for await (const value of db.values(range)) yield value;
}

function within(prefix: string, { gt, gte, lt, lte, reverse, limit }: Range): Range {
  return {
    ...(gt === undefined ? { gte: prefix + (gte ?? '') } : { gt: prefix + gt }),
    ...(lt === undefined ? { lte: prefix + (lte ?? '\u00FF') } : { lt: prefix + lt }),
    reverse: reverse === true,
    limit: limit ?? -1,
  };
}

function isForced(operation: BatchOperation): boolean {
  if (operation.type === 'del') return false;
  const { value } = operation;
  if (typeof value !== 'object' || value === null || !('pk' in value)) return false;
  const { pk } = value;
  return typeof pk === 'object' && pk !== null && 'S' in pk && forced.test(String(pk.S));
}

/** Calls back outside the promise, so that a fault in the callback is not taken for one of the write. */
function settle<T>(work: Promise<T>, done: Callback<T>): void {
  work.then(
    (value) => setImmediate(done, null, value),
    (fault: unknown) => setImmediate(done, fault),
  );
}
