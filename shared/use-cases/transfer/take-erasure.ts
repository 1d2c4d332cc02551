import type { Erasure } from '../../domain/erasure.ts';
import type { Store } from '../../ports/store.ts';
import { erase } from '../removal/erase.ts';
import type { ImportDeps } from './import-deps.ts';

/** Whether a tombstone that is new here would take something that this store has. */
export async function wouldErase(store: Store, erasure: Erasure): Promise<boolean> {
  if (erasure.liftedAt !== null || (await store.erasures.get(erasure.id)) !== null) return false;
  return touches(store, erasure);
}

/**
 * Takes a tombstone in before any page, so that what comes in and what is read later heeds it; what
 * this store has of it goes. A tombstone that is known here stays as it is. True: it was new.
 */
export async function takeErasure(
  deps: ImportDeps,
  erasure: Erasure,
  dryRun: boolean,
): Promise<boolean> {
  const { erasures } = deps.store;
  const own = await erasures.get(erasure.id);
  const isSettled = own !== null && (own.status === 'done' || own.liftedAt !== null);
  if (isSettled) return false;
  if (!dryRun) await hold(deps, erasure);
  return own === null;
}

async function hold(deps: ImportDeps, erasure: Erasure): Promise<void> {
  const { erasures } = deps.store;
  if (erasure.liftedAt !== null || !(await touches(deps.store, erasure)))
    await erasures.put(erasure);
  else await erase(deps, { ...erasure, status: 'begun' });
  if (erasure.liftedAt !== null) return;
  for (const urlHash of erasure.addresses ?? [])
    if ((await erasures.closedBy(urlHash)) === null)
      await erasures.closeAddress(urlHash, erasure.id);
}

async function touches({ pages }: Store, { target }: Erasure): Promise<boolean> {
  if (target.pageId === null) return (await pages.list({ limit: 1 })).items.length > 0;
  const page = await pages.get(target.pageId);
  return page !== null && page.erased === undefined;
}
