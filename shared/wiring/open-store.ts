import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sha256 } from '../adapters/local/sha256.ts';
import { type LocalStore, openLocalStore } from '../adapters/local/store/open-local-store.ts';
import { systemClock } from '../adapters/local/system-clock.ts';
import { RecountError } from '../domain/recount-error.ts';
import { stageOf } from './store-address.ts';

export interface OpenStoreOptions {
  readonly dataDir: string;
  /** Makes the folder when it is not there; a question asked of nothing is `not-found.data`. */
  readonly create: boolean;
  /** Only as the owner, as the service needs it. */
  readonly mustOwn?: boolean;
  /** As the service, to which other commands leave the reading of pages. */
  readonly serves?: boolean;
}

/** The store of a data folder, opened or joined, by the machine's clock; or of a deployment. */
export async function openStore({
  dataDir,
  create,
  mustOwn,
  serves,
}: OpenStoreOptions): Promise<LocalStore> {
  const stage = stageOf(dataDir);
  if (stage !== null) return openRemote(stage, mustOwn === true);
  const folder = resolve(dataDir);
  if (!create && !existsSync(folder))
    throw new RecountError(
      'not-found.data',
      `There is no data folder ${folder}: begin with recount init and recount apply, or name another with --data.`,
    );
  return openLocalStore({
    dataDir: folder,
    clock: systemClock,
    digest: sha256,
    ...(mustOwn === undefined ? {} : { mustOwn }),
    ...(serves === undefined ? {} : { serves }),
  });
}

async function openRemote(stage: string, mustOwn: boolean): Promise<LocalStore> {
  if (mustOwn)
    throw new RecountError(
      'store.remote',
      `The deployment ${stage} reads its pages and sends its alerts itself: ask it with other commands.`,
    );
  const { openRemoteStore } = await import('./aws/remote-store.ts');
  return openRemoteStore(stage);
}
