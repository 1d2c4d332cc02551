import type { Page, PageRole } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Watch } from '../../domain/watch.ts';
import { firstState } from '../check/next-state.ts';
import { everyItem } from '../every-item.ts';
import { type PageIdentity, pageIdentity } from '../page-identity.ts';
import { anyReadingKey } from './any-reading.ts';
import type { SettingsDeps } from './settings-deps.ts';

const mostWatches = 50;
const attempts = 5;

/** The page that a watch names itself: its story, feed or section. Throws `watch.url` for what is no web address. */
export function targetPage(deps: Pick<SettingsDeps, 'digest'>, watch: Watch): PageIdentity {
  const { url } = watch.target;
  const identity = pageIdentity({ url, selectors: watch.selectors }, deps.digest);
  if (identity !== null) return identity;
  throw new RecountError('watch.url', `${url} is no web address that can be followed.`);
}

/** Makes sure that the watch's own page is there and follows what its watches ask for. Harmless to repeat. */
export async function followPage(deps: SettingsDeps, watch: Watch): Promise<void> {
  const { store, clock, digest } = deps;
  const identity = targetPage(deps, watch);
  const now = clock.now();
  const page: Page = {
    ...identity,
    role: roleOf(watch),
    selectors: watch.selectors,
    links: watch.target.kind === 'section' ? watch.target.links : null,
    watches: [watch.id],
    outlet: watch.outlet,
    labels: watch.labels,
    everyMs: watch.everyMs,
    firstSeenAt: now,
  };
  const put = await store.pages.create(page, {
    ...firstState(page.id, now),
    nextDueAt: watch.paused ? null : now,
  });
  if (put === 'exists') await joinPage(deps, page, watch);
  await store.pages.putAlias(anyReadingKey(identity.url, digest), page.id);
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
  const watches = [...new Set([...page.watches, ...added])].slice(0, mostWatches);
  if (watches.length > page.watches.length) await settlePage(deps, { ...page, watches });
}

function roleOf({ target }: Watch): PageRole {
  return target.kind === 'page' ? 'coverage' : target.kind;
}

async function joinPage(deps: SettingsDeps, page: Page, watch: Watch): Promise<void> {
  const known = await deps.store.pages.get(page.id);
  if (known === null) return;
  const watches = [...new Set([...known.watches, watch.id])];
  if (watches.length > mostWatches)
    throw new RecountError(
      'watch.too-many',
      `${page.url} has ${mostWatches} watches already; remove one before adding ${watch.id}.`,
    );
  await settlePage(deps, { ...known, links: page.links ?? known.links, watches });
}

/** Brings every page of a watch in line with what its watches now ask for. */
export async function settlePages(deps: SettingsDeps, watchId: string): Promise<void> {
  const pages = everyItem<Page>((stretch) => deps.store.pages.listByWatch(watchId, stretch));
  for await (const page of pages) await settlePage(deps, page);
}

/** Takes a watch off its pages, save those in `keep`. Their history stays. */
export async function leavePages(
  deps: SettingsDeps,
  watchId: string,
  keep: ReadonlySet<string> = new Set(),
): Promise<void> {
  const pages = everyItem<Page>((stretch) => deps.store.pages.listByWatch(watchId, stretch));
  for await (const page of pages) {
    if (keep.has(page.id)) continue;
    const watches = page.watches.filter((id) => id !== watchId);
    await settlePage(deps, { ...page, watches });
    await deps.store.pages.unlink(watchId, page.id);
  }
}

/** Writes a page as its watches together want it: labels of all, the first outlet, the shortest cadence. */
async function settlePage(deps: SettingsDeps, page: Page): Promise<void> {
  const { store, digest } = deps;
  const found = await Promise.all(page.watches.map((id) => store.watches.get(id)));
  const watches = found.filter((watch) => watch !== null);
  const own = watches.filter((watch) => targetPage({ digest }, watch).id === page.id);
  const cadences = own.map(({ everyMs }) => everyMs).filter((every) => every !== null);
  if (watches.length > 0)
    await store.pages.put({
      ...page,
      labels: [...new Set(watches.flatMap(({ labels }) => labels))],
      outlet: watches.find(({ outlet }) => outlet !== null)?.outlet ?? null,
      everyMs: cadences.length === 0 ? null : Math.min(...cadences),
    });
  else await store.pages.put(page);
  await wake(
    deps,
    page,
    watches.some(({ paused }) => !paused),
  );
}

/** A page that no watch wants is never due; one that is wanted again is due at once. */
async function wake({ store, clock }: SettingsDeps, page: Page, wanted: boolean): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const state = await store.pages.state(page.id);
    if (state === null || wanted === (state.nextDueAt !== null)) return;
    const nextDueAt = wanted ? clock.now() : null;
    const next = { ...state, revision: state.revision + 1, nextDueAt };
    if ((await store.pages.putState(next, page.host)) === 'put') return;
  }
  throw new RecountError(
    'store.busy',
    `${page.url} is being checked again and again; try once more.`,
  );
}
