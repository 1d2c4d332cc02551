import type { Page } from '../../domain/page.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import { type PageIdentity, pageIdentity } from '../page-identity.ts';
import { rememberReading } from '../settings/any-reading.ts';
import { replaceTombstone } from '../settings/replace-tombstone.ts';
import { targetPage } from '../settings/target-page.ts';
import { followPageAlso, leavePage } from '../settings/watched-pages.ts';
import type { CheckContext, Recorded } from './check-context.ts';
import type { CheckDeps } from './check-deps.ts';
import { firstState } from './next-state.ts';
import { recordSight, type Sight } from './record-sight.ts';
import { sourceLinks } from './source-links.ts';

/** Pages that one read of a feed or section may add; the rest come with the next reads. */
const mostPerRead = 200;

/** Reads a feed or section page and follows the stories that it leads to. */
export async function discoverPages(context: CheckContext, result: ReadResult): Promise<Recorded> {
  const links = result.kind === 'fetched' ? await sourceLinks(context.deps, context, result) : [];
  const recorded = await recordSight(context, sightOf(result, links));
  const { discovered, isWhole } = await followAll(context, links ?? []);
  // Without validators the whole source comes again, and with it what this read left.
  const validators = isWhole && 'validators' in result ? result.validators : null;
  return { ...recorded, finding: { ...recorded.finding, validators }, discovered };
}

async function followAll(context: CheckContext, urls: readonly string[]) {
  const followed: string[] = [];
  let discovered = 0;
  for (const url of urls) {
    if (discovered >= mostPerRead) break;
    const page = await follow(context, url);
    if (page === null) continue;
    followed.push(page.id);
    if (page.isNew) discovered++;
  }
  await leaveDropped(context, followed);
  return { discovered, isWhole: discovered < mostPerRead };
}

/** A watch that was dropped, or sent elsewhere, while its source was read follows nothing of what was found. */
async function leaveDropped(
  { deps, page: source }: CheckContext,
  followed: readonly string[],
): Promise<void> {
  for (const id of source.watches) {
    const watch = await deps.store.watches.get(id);
    if (watch !== null && targetPage(deps, watch).id === source.id) continue;
    for (const pageId of followed) await leavePage(deps, id, pageId);
  }
}

function sightOf(result: ReadResult, links: readonly string[] | null): Sight {
  if (result.kind === 'gone') return { kind: 'gone' };
  if (result.kind === 'unreadable')
    return {
      kind: 'unreadable',
      reason: result.reason,
      retryAfterMs: result.retryAfterMs ?? null,
      bytes: null,
    };
  if (result.kind === 'fetched' && links === null)
    return { kind: 'unreadable', reason: 'wrong-type', retryAfterMs: null, bytes: result.bytes };
  return { kind: 'seen' };
}

/** Makes sure that the source's watches follow `url`; null for what cannot be followed. */
async function follow({ deps, page: source, at }: CheckContext, url: string) {
  const identity = pageIdentity({ url, selectors: source.selectors }, deps.digest);
  if (identity === null || identity.id === source.id) return null;
  const { pages } = deps.store;
  const stored = await recorded(deps, source, identity);
  const known = stored?.erased === undefined ? stored : null;
  const page: Page = known ?? {
    ...source,
    ...identity,
    role: 'coverage',
    links: null,
    everyMs: null,
    firstSeenAt: at,
  };
  // What was erased is not found again, under this reading or another.
  const isClosed =
    known === null && (await deps.store.erasures.closedBy(deps.digest(identity.url))) !== null;
  if (isClosed) return null;
  await replaceTombstone(deps, page);
  // A page whose state is missing was left half made by a crash: creating it again makes it whole.
  const isWhole = known !== null && (await pages.state(page.id)) !== null;
  if (!isWhole && (await pages.create(page, firstState(page.id, at))) === 'created') {
    await rememberReading(deps, page);
    return { id: page.id, isNew: true };
  }
  await followPageAlso(deps, page, source.watches);
  return { id: page.id, isNew: false };
}

/** The page of an address itself, else the one that moved there, if it is read as the source's pages are. */
async function recorded(
  { store, digest }: CheckDeps,
  { selectors }: Page,
  identity: PageIdentity,
): Promise<Page | null> {
  const own = await store.pages.get(identity.id);
  if (own !== null) return own;
  const moved = await store.pages.alias(digest(identity.url));
  const page = moved === null ? null : await store.pages.get(moved);
  if (page === null) return null;
  return pageIdentity({ url: page.url, selectors }, digest)?.id === page.id ? page : null;
}
