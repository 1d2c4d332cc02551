import type { Instant } from '../../domain/instant.ts';
import type { Page, PageState } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { agrees, forgetful } from '../check/known-page.ts';
import { differingParts } from './same-setting.ts';
import type { SettingsDeps } from './settings-deps.ts';
import { linksOf, roleOf, targetPage } from './target-page.ts';

const attempts = 20;

/**
 * Brings a page in line with what its watches want of it now, after `watching` said which they
 * are: labels of all, the first outlet, the shortest cadence. Watches that are gone are left out.
 * Whoever settles a page last has seen every watch that was put before.
 */
export async function settlePage(
  deps: SettingsDeps,
  pageId: string,
  watching: (ids: readonly string[]) => readonly string[] = (ids) => ids,
): Promise<void> {
  let isReadAnew = false;
  let isOther = false;
  const page = await deps.store.pages.change(pageId, async (known) => {
    const next = await asWatched(deps, known, watching(known.watches));
    isReadAnew = leadsElsewhere(known, next);
    isOther = known.everyMs !== next.everyMs;
    return next;
  });
  if (page !== null) await wake(deps, page, { isReadAnew, isOther });
}

/** Whether settling the page would change nothing. */
export async function isSettled(deps: SettingsDeps, pageId: string): Promise<boolean> {
  const page = await deps.store.pages.get(pageId);
  const state = await deps.store.pages.state(pageId);
  if (page === null || state === null) return false;
  const next = await asWatched(deps, page, page.watches);
  if (differingParts(page, next).length > 0) return false;
  return agrees(state, page) && (state.nextDueAt !== null) === (await isWanted(deps, pageId));
}

async function asWatched(deps: SettingsDeps, page: Page, ids: readonly string[]): Promise<Page> {
  const watches = await watchesOf(deps, ids);
  if (watches.length === 0) return { ...page, watches: [] };
  const own = watches.filter((watch) => targetPage(deps, watch).id === page.id);
  const cadences = own.map(({ everyMs }) => everyMs).filter((every) => every !== null);
  const [first] = own;
  return {
    ...page,
    watches: watches.map(({ id }) => id),
    ...(first === undefined ? {} : { role: roleOf(first), links: linksOf(first) }),
    labels: [...new Set(watches.flatMap(({ labels }) => labels))],
    outlet: watches.find(({ outlet }) => outlet !== null)?.outlet ?? null,
    everyMs: cadences.length === 0 ? null : Math.min(...cadences),
  };
}

async function watchesOf({ store }: SettingsDeps, ids: readonly string[]): Promise<Watch[]> {
  const found = await Promise.all(ids.map((id) => store.watches.get(id)));
  return found.filter((watch) => watch !== null);
}

/** A source that is read otherwise, or for one watch more, is read whole: “not modified” would hide what it leads to. */
function leadsElsewhere(before: Page, next: Page): boolean {
  if (before.role !== next.role || before.links !== next.links) return true;
  return next.role !== 'coverage' && next.watches.some((id) => !before.watches.includes(id));
}

/** A page that no watch wants is never due; one that is wanted again is due at once. */
async function wake(
  deps: SettingsDeps,
  page: Page,
  { isReadAnew, isOther }: { readonly isReadAnew: boolean; readonly isOther: boolean },
): Promise<void> {
  const { store, clock } = deps;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const state = await store.pages.state(page.id);
    if (state === null) return;
    // Asked after the state was read: whoever pauses a watch between the two writes the state as well.
    const wanted = await isWanted(deps, page.id);
    const isAwake = !isReadAnew && wanted === (state.nextDueAt !== null);
    if (isAwake && !isOther && agrees(state, page)) return;
    const due = isAwake ? state.nextDueAt : dueAt(wanted, clock.now());
    const next = awake(state, due, isReadAnew);
    if ((await store.pages.putState(next, page.host)) === 'put') return;
  }
  throw new RecountError(
    'store.busy',
    `${page.url} is being checked again and again; try once more.`,
  );
}

const dueAt = (wanted: boolean, now: Instant): Instant | null => (wanted ? now : null);

const awake = (state: PageState, nextDueAt: Instant | null, isReadAnew: boolean): PageState => ({
  ...forgetful(state),
  ...(isReadAnew ? { etag: null, lastModified: null } : {}),
  revision: state.revision + 1,
  nextDueAt,
});

async function isWanted(deps: SettingsDeps, pageId: string): Promise<boolean> {
  const page = await deps.store.pages.get(pageId);
  const watches = await watchesOf(deps, page?.watches ?? []);
  return watches.some(({ paused }) => !paused);
}
