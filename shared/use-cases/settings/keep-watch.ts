import type { Watch } from '../../domain/watch.ts';
import { differingParts } from './same-setting.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { followPage, leavePages, settlePages, targetPage } from './watched-pages.ts';

/** Stores a watch as it is asked for and brings its pages in line. Harmless to repeat. */
export async function keepWatch(
  deps: SettingsDeps,
  wanted: Omit<Watch, 'createdAt'>,
): Promise<Watch> {
  const { store, clock } = deps;
  const known = await store.watches.get(wanted.id);
  const watch: Watch = { ...wanted, createdAt: known?.createdAt ?? clock.now() };
  const parts = known === null ? [] : differingParts(known, watch);
  targetPage(deps, watch);
  if (known === null || parts.length > 0) await store.watches.put(watch);
  // Another address or reading leads to other pages: what the old one led to is left.
  const isElsewhere = parts.includes('target') || parts.includes('selectors');
  await followPage(deps, watch);
  if (isElsewhere) await leavePages(deps, watch.id, new Set([targetPage(deps, watch).id]));
  else if (parts.length > 0) await settlePages(deps, watch.id);
  return watch;
}

/** Removes a watch; the history of its pages stays, and pages that no other watch wants are checked no more. */
export async function dropWatch(deps: SettingsDeps, watchId: string): Promise<void> {
  await deps.store.watches.remove(watchId);
  await leavePages(deps, watchId);
}
