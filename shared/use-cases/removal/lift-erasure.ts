import type { Erasure } from '../../domain/erasure.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { everyItem } from '../every-item.ts';
import type { EraseDeps } from './erase-deps.ts';

/**
 * Ends what an erasure forbids: checks may keep the words again, and the address of a page may be
 * followed again. What was erased does not come back, and the tombstone stays, as lifted. Throws
 * `not-found.erasure`, and `erase.unfinished` for one that was cut short. Harmless to repeat.
 */
export async function liftErasure(
  deps: EraseDeps,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Erasure> {
  const { erasures } = deps.store;
  const erasure = await erasures.get(id);
  if (erasure === null)
    throw new RecountError(
      'not-found.erasure',
      `There is no erasure ${id}; recount erase --list shows those that are on record.`,
    );
  if (erasure.status === 'begun')
    throw new RecountError(
      'erase.unfinished',
      `The erasure ${id} was cut short; end it first with recount erase --resume.`,
    );
  const lifted =
    erasure.liftedAt === null
      ? { ...erasure, liftedAt: deps.clock.now(), liftedBecause: reason }
      : erasure;
  await erasures.put(lifted);
  await openAddresses(deps, lifted);
  return lifted;
}

/** Each address that the erasure closed, unless another erasure of the page holds it closed. */
async function openAddresses(
  { store }: EraseDeps,
  { id, target, addresses = [] }: Erasure,
): Promise<void> {
  if (target.kind !== 'page') return;
  const standing = await store.erasures.of(target.pageId);
  const other = standing.find((one) => one.target.kind === 'page');
  const hashes = new Set(addresses);
  for await (const hash of everyItem((s) => store.pages.aliases(target.pageId, s)))
    hashes.add(hash);
  for (const hash of hashes) {
    if ((await store.erasures.closedBy(hash)) !== id) continue;
    if (other === undefined) await store.erasures.openAddress(hash);
    else await store.erasures.closeAddress(hash, other.id);
  }
}
