import { type Answer, type Answerer, errorAnswer } from './answer.ts';
import { type CommitMark, openCommitMark } from './commit-mark.ts';
import type { Action, ActionStore, ActionValidation, DynaliteStore } from './dynalite-types.ts';
import { embeddedTableName } from './embedded-table.ts';
import { levelFault } from './level-fault.ts';
import { checkCommits, checkLog } from './lost-writes.ts';
import { oneWrite } from './one-write.ts';

/** DynamoDB on this machine: dynalite's actions over one LevelDB folder. */
export interface Engine {
  readonly answer: Answerer;
  /**
   * Rewrites one of the `compactionParts` of the files, so that what was removed or replaced is in
   * them no more; a part is small enough for one answer.
   */
  readonly compact: (part: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Handler {
  readonly act: Action;
  readonly rules: ActionValidation;
  readonly check: (request: unknown, rules: ActionValidation, store: ActionStore) => unknown;
}

/**
 * Opens the folder, or a store in memory without one. Whoever has it open holds LevelDB's lock:
 * rejects with `store.locked` for others, `store.damaged`, `store.disk` for what the disk refuses.
 */
export async function openEngine(folder: string | null): Promise<Engine> {
  const { default: dynalite } = await import('dynalite/db/index.js');
  if (folder !== null) await checkLog(folder);
  // A database begins to open as soon as it is made.
  const database = dynalite.create(folder === null ? {} : { path: folder });
  const mark = await openMarked(database, folder);
  const handlers = await loadHandlers();
  const underWay = new Set<Promise<Answer>>();
  return {
    answer: (operation, body) => {
      const handler = handlers.get(operation);
      const work =
        handler === undefined
          ? Promise.resolve(errorAnswer(400, 'UnknownOperationException', operation))
          : run(handler, () => oneWrite(database, mark), { body, folder });
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    compact: async (part) => {
      const [start, end] = compactedKeys(part);
      await database.db.compactRange?.(start, end).catch((fault: unknown) => {
        throw levelFault(fault, folder);
      });
    },
    close: async () => {
      await Promise.allSettled(underWay);
      await database.lifecycleManager.gracefulClose();
      mark?.close();
    },
  };
}

/** Opens the database unless it lacks forced writes that were on the disk; none are counted in memory. */
async function openMarked(
  database: DynaliteStore,
  folder: string | null,
): Promise<CommitMark | null> {
  try {
    await database.db.open();
    if (folder === null) return null;
    const held = await checkCommits(database.db, folder);
    return openCommitMark(folder, held);
  } catch (fault) {
    await database.db.close();
    throw levelFault(fault, folder);
  }
}

/** Sixteen of items, by the first hexadecimal digit of their keys' hashes, and one of index entries. */
export const compactionParts = 17;

function compactedKeys(part: number): readonly [string, string] {
  if (part >= compactionParts - 1) return ['index-', 'index-\u00FF'];
  const prefix = `item-${embeddedTableName}~${part.toString(16)}`;
  return [prefix, `${prefix}\u00FF`];
}

async function loadHandlers(): Promise<ReadonlyMap<string, Handler>> {
  const { default: validations } = await import('dynalite/validations/index.js');
  const check: Handler['check'] = (request, { types, custom }, store) => {
    const checked = validations.checkTypes(request, types);
    validations.checkValidations(checked, types, custom, store);
    return checked;
  };
  const load = async (
    name: string,
    act: Promise<{ readonly default: Action }>,
    rules: Promise<{ readonly default: ActionValidation }>,
  ): Promise<[string, Handler]> => [
    name,
    { act: (await act).default, rules: (await rules).default, check },
  ];
  return new Map([
    await load(
      'GetItem',
      import('dynalite/actions/getItem.js'),
      import('dynalite/validations/getItem.js'),
    ),
    await load(
      'BatchGetItem',
      import('dynalite/actions/batchGetItem.js'),
      import('dynalite/validations/batchGetItem.js'),
    ),
    await load(
      'PutItem',
      import('dynalite/actions/putItem.js'),
      import('dynalite/validations/putItem.js'),
    ),
    await load(
      'UpdateItem',
      import('dynalite/actions/updateItem.js'),
      import('dynalite/validations/updateItem.js'),
    ),
    await load(
      'DeleteItem',
      import('dynalite/actions/deleteItem.js'),
      import('dynalite/validations/deleteItem.js'),
    ),
    await load(
      'Query',
      import('dynalite/actions/query.js'),
      import('dynalite/validations/query.js'),
    ),
  ]);
}

interface Asked {
  readonly body: string;
  readonly folder: string | null;
}

function run(handler: Handler, view: () => ActionStore, { body, folder }: Asked): Promise<Answer> {
  return new Promise((resolve) => {
    const refuse = (fault: unknown): void => {
      resolve(faultAnswer(fault, folder));
    };
    try {
      const store = view();
      const request = handler.check(JSON.parse(body), handler.rules, store);
      handler.act(store, request, (fault, value) => {
        if (fault) refuse(fault);
        else resolve({ status: 200, body: JSON.stringify(value) });
      });
    } catch (fault) {
      refuse(fault);
    }
  });
}

/** dynalite's own refusals carry their answer; everything else is the disk's or ours. */
function faultAnswer(fault: unknown, folder: string | null): Answer {
  if (fault instanceof Error && 'statusCode' in fault && 'body' in fault)
    return { status: Number(fault.statusCode), body: JSON.stringify(fault.body) };
  const { code, message } = levelFault(fault, folder);
  return errorAnswer(500, code, message);
}
