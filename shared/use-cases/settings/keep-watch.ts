import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { managerWords, mayManage } from './managed-by.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { differingParts } from './same-setting.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { isSettled } from './settle-page.ts';
import { targetPage } from './target-page.ts';
import { followPage, leavePages, refuseErased, settlePages } from './watched-pages.ts';

type Wanted = Omit<Watch, 'createdAt'>;

/** `placeWatch` for a watch that its page can take; throws `watch.clash` or `watch.too-many` for another. */
export async function keepWatch(deps: SettingsDeps, wanted: Wanted): Promise<Watch> {
  await refuseUnfit(deps, wanted);
  await refuseErased(deps, targetPage(deps, wanted));
  return placeWatch(deps, wanted);
}

/**
 * Stores a watch as it is asked for and brings its pages in line. Harmless to repeat, and what a
 * crash cut short is finished by doing it again. Throws `watch.managed` when somebody else manages
 * a watch of that id by now.
 */
export async function placeWatch(deps: SettingsDeps, wanted: Wanted): Promise<Watch> {
  const own = targetPage(deps, wanted).id;
  const parts = await partsToChange(deps, wanted);
  // Another address or reading leads to other pages: what the old one led to is left, before the
  // watch forgets it, and once more for what a check of the old one found meanwhile.
  const isElsewhere = parts.includes('target') || parts.includes('selectors');
  if (isElsewhere) await leavePages(deps, wanted.id, new Set([own]));
  const watch = await putWatch(deps, wanted);
  if (isElsewhere) await leavePages(deps, wanted.id, new Set([own]));
  // Its own page comes last: when that is settled, all are.
  if (parts.length > 0 || !(await isSettled(deps, own)))
    await settlePages(deps, watch.id, new Set([own]));
  await followPage(deps, watch);
  return watch;
}

async function partsToChange({ store }: SettingsDeps, wanted: Wanted): Promise<readonly string[]> {
  const known = await store.watches.get(wanted.id);
  return known === null ? [] : differingParts(known, wanted);
}

async function putWatch({ store, clock }: SettingsDeps, wanted: Wanted): Promise<Watch> {
  const made = { ...wanted, createdAt: clock.now() };
  const watch = await store.watches.change(wanted.id, (known) => {
    if (known === null) return made;
    if (!mayManage(known.managedBy, wanted.managedBy))
      throw new RecountError(
        'watch.managed',
        `The watch ${wanted.id} is managed ${managerWords(known.managedBy)}; give this one another name.`,
      );
    return { ...made, createdAt: known.createdAt };
  });
  return watch ?? made;
}

/** Removes a watch; the history of its pages stays, and pages that no other watch wants are checked no more. */
export async function dropWatch(deps: SettingsDeps, watchId: string): Promise<void> {
  await deps.store.watches.remove(watchId);
  await leavePages(deps, watchId);
}
