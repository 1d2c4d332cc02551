import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { firstState } from '../check/next-state.ts';
import { everyItem } from '../every-item.ts';
import type { PageIdentity } from '../page-identity.ts';
import { rememberReading } from './any-reading.ts';
import { replaceTombstone } from './replace-tombstone.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { settlePage } from './settle-page.ts';
import { linksOf, roleOf, targetPage } from './target-page.ts';

/** Watches that may follow one page. */
export const mostWatches = 50;

/** Makes sure that the watch's own page is there and follows what its watches ask for. Harmless to repeat. */
export async function followPage(deps: SettingsDeps, watch: Watch): Promise<void> {
  const { store, clock } = deps;
  const identity = targetPage(deps, watch);
  await refuseErased(deps, identity);
  const now = clock.now();
  const page: Page = {
    ...identity,
    role: roleOf(watch),
    selectors: watch.selectors,
    links: linksOf(watch),
    watches: [watch.id],
    outlet: watch.outlet,
    labels: watch.labels,
    everyMs: watch.everyMs,
    firstSeenAt: now,
  };
  await replaceTombstone(deps, page);
  const put = await store.pages.create(page, {
    ...firstState(page.id, now),
    nextDueAt: watch.paused ? null : now,
  });
  if (put === 'exists') await settlePage(deps, page.id, joinedBy(watch.id, page.url));
  await rememberReading(deps, page);
}

function joinedBy(watchId: string, url: string) {
  return (ids: readonly string[]): readonly string[] => {
    const watches = [...new Set([...ids, watchId])];
    if (watches.length <= mostWatches) return watches;
    throw new RecountError(
      'watch.too-many',
      `${url} has ${mostWatches} watches already; remove one before adding ${watchId}.`,
    );
  };
}

/**
 * Adds watches to a page that is there already, and wakes it if none wanted it before. What the
 * page has room for is added; nothing is written when all follow it.
 */
export async function followPageAlso(
  deps: SettingsDeps,
  page: Page,
  added: readonly string[],
): Promise<void> {
  const isFull = page.watches.length >= mostWatches;
  if (isFull || added.every((id) => page.watches.includes(id))) return;
  await settlePage(deps, page.id, (ids) => [...new Set([...ids, ...added])].slice(0, mostWatches));
}

/** Throws `watch.erased`: an erased page is not followed again unless the erasure is lifted. */
export async function refuseErased(
  { store, digest }: SettingsDeps,
  { id, url }: PageIdentity,
): Promise<void> {
  const closed = await store.erasures.closedBy(digest(url));
  // Of a page that was erased elsewhere and brought in, only the id may be known.
  const erasureId = closed ?? (await standingMark(store, id));
  if (erasureId === null) return;
  throw new RecountError(
    'watch.erased',
    `${url} was erased here (${erasureId}) and is not followed again. Take it out of the configuration, or lift that: recount erase --lift ${erasureId}.`,
  );
}

async function standingMark(
  { pages, erasures }: SettingsDeps['store'],
  id: string,
): Promise<string | null> {
  const mark = (await pages.get(id))?.erased;
  if (mark === undefined) return null;
  const erasure = await erasures.get(mark.erasureId);
  return erasure?.liftedAt == null ? mark.erasureId : null;
}

/** Brings the pages of a watch, save those in `except`, in line with what their watches now ask for. */
export async function settlePages(
  deps: SettingsDeps,
  watchId: string,
  except: ReadonlySet<string> = new Set(),
): Promise<void> {
  for await (const page of pagesOf(deps, watchId))
    if (!except.has(page.id)) await settlePage(deps, page.id);
}

/** Takes a watch off its pages, save those in `keep`. Their history stays. */
export async function leavePages(
  deps: SettingsDeps,
  watchId: string,
  keep: ReadonlySet<string> = new Set(),
): Promise<void> {
  for await (const page of pagesOf(deps, watchId))
    if (!keep.has(page.id)) await leavePage(deps, watchId, page.id);
}

/** Takes a watch off one page. */
export async function leavePage(
  deps: SettingsDeps,
  watchId: string,
  pageId: string,
): Promise<void> {
  await settlePage(deps, pageId, (ids) => ids.filter((id) => id !== watchId));
  await deps.store.pages.unlink(watchId, pageId);
}

const pagesOf = ({ store }: SettingsDeps, watchId: string): AsyncGenerator<Page> =>
  everyItem((stretch) => store.pages.listByWatch(watchId, stretch));
