import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeDynamoTable } from '../../shared/adapters/aws/store/dynamo-table.ts';
import { makeSdkSender } from '../../shared/adapters/aws/store/sdk-sender.ts';
import { makeTableStore } from '../../shared/adapters/aws/store/table-store.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { openEngine } from '../../shared/adapters/local/store/engine.ts';
import { openLocalStore } from '../../shared/adapters/local/store/open-local-store.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../shared/adapters/memory/memory-store.ts';
import type { Store } from '../../shared/ports/store.ts';
import { embeddedClient } from './store-client.ts';

export interface OpenedStore {
  readonly store: Store;
  readonly close: () => Promise<void>;
}

interface StoreKind {
  readonly name: string;
  readonly open: () => Promise<OpenedStore>;
}

/** The instant that stores under test take for now. */
export const now = '2026-11-22T12:00:00.000Z';
export const storeDeps = { clock: { now: () => now }, digest: sha256 };

/** A fresh data directory; the path is short enough for a socket. */
export const freshFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'rc-'));

/** Every way to a store; each must keep the whole contract. */
export const storeKinds: readonly StoreKind[] = [
  {
    name: 'in memory',
    open: () =>
      Promise.resolve({
        store: makeMemoryStore({ ...storeDeps, archive: makeMemoryArchive() }),
        close: () => Promise.resolve(),
      }),
  },
  { name: 'through the AWS SDK', open: openThroughSdk },
  { name: 'in a folder', open: openFolder },
  { name: 'as a guest of the process that has the folder open', open: openAsGuest },
];

/** The client that runs on AWS, asking a database in memory. */
async function openThroughSdk(): Promise<OpenedStore> {
  const engine = await openEngine(null);
  const table = makeDynamoTable(makeSdkSender(embeddedClient(engine.answer)), 'recount');
  const store = makeTableStore(table, { ...storeDeps, archive: makeMemoryArchive() });
  return { store, close: engine.close };
}

async function openFolder(): Promise<OpenedStore> {
  const dataDir = await freshFolder();
  const { store, close } = await openLocalStore({ ...storeDeps, dataDir });
  return {
    store,
    close: async () => {
      await close();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function openAsGuest(): Promise<OpenedStore> {
  const dataDir = await freshFolder();
  const owner = await openLocalStore({ ...storeDeps, dataDir });
  const guest = await openLocalStore({ ...storeDeps, dataDir });
  return {
    store: guest.store,
    close: async () => {
      await guest.close();
      await owner.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
