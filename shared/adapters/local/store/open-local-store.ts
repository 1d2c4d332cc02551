import { RecountError } from '../../../domain/recount-error.ts';
import type { Archive } from '../../../ports/archive.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Digest } from '../../../ports/digest.ts';
import type { Store } from '../../../ports/store.ts';
import { makeDynamoTable } from '../../aws/store/dynamo-table.ts';
import { makeTableStore } from '../../aws/store/table-store.ts';
import { makeFolderArchive } from '../archive.ts';
import { compactOperation, type Door, ownerOperation } from './door.ts';
import { makeEmbeddedSender } from './embedded-sender.ts';
import { embeddedTableName } from './embedded-table.ts';
import { compactionParts } from './engine.ts';
import { type Reconciled, reconcile } from './reconcile.ts';
import { openReopeningDoor } from './reopening-door.ts';
import { prepareFolder } from './store-folder.ts';

export interface LocalStoreOptions {
  readonly dataDir: string;
  readonly clock: Clock;
  readonly digest: Digest;
  /** Only as the owner (the service): waits up to 10 s for another process to end, else rejects with `store.in-use`. */
  readonly mustOwn?: boolean;
  /** As the service that reads pages when they are due; guests may leave reading to it. */
  readonly serves?: boolean;
}

/** The store and archive of one data directory. */
export interface LocalStore {
  readonly store: Store;
  readonly archive: Archive;
  /** `owner`: this process has the folder open and answers others. `guest`: it asks the owner. */
  readonly role: 'owner' | 'guest';
  /** Whether another process has the folder open and reads pages when they are due. */
  readonly isServed: () => Promise<boolean>;
  /** Puts due states back into the due index where it lacks them; for the owner, at its start. */
  readonly reconcile: () => Promise<Reconciled>;
  /** Rewrites the database's files, so that what was removed from the store is in them no more. */
  readonly compact: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens (or makes) the store in a data directory, or joins the process that has it open. Rejects
 * with a `RecountError` of code `store.newer-format`, `store.damaged`, `store.read-only`,
 * `store.disk-full` or `store.in-use`; nothing is changed then.
 */
export async function openLocalStore(options: LocalStoreOptions): Promise<LocalStore> {
  const folder = await prepareFolder(options.dataDir);
  const door = await openReopeningDoor(folder, {
    mustOwn: options.mustOwn === true,
    serves: options.serves === true,
  });
  const table = makeDynamoTable(makeEmbeddedSender(door.answer), embeddedTableName);
  const archive = makeFolderArchive(folder.archive);
  const { clock, digest } = options;
  const store = makeTableStore(table, { archive, clock, digest });
  return {
    store,
    archive,
    get role() {
      return door.role;
    },
    isServed: () => isServed(door),
    reconcile: () => reconcile(table, store),
    compact: () => compact(door),
    close: () => door.close(),
  };
}

async function compact(door: Door): Promise<void> {
  for (let part = 0; part < compactionParts; part++) {
    const { status, body } = await door.answer(compactOperation, String(part));
    if (status !== 200)
      throw new RecountError('store.failed', `The database's files cannot be rewritten: ${body}`);
  }
}

async function isServed(door: Door): Promise<boolean> {
  if (door.role === 'owner') return false;
  const { status, body } = await door.answer(ownerOperation, '{}');
  return status === 200 && body.includes('"serves":true');
}
