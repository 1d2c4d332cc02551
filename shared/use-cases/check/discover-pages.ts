import type { Page } from '../../domain/page.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import { pageIdentity } from '../page-identity.ts';
import type { CheckContext, Recorded } from './check-context.ts';
import { firstState } from './next-state.ts';
import { recordSight, type Sight } from './record-sight.ts';

/** Pages that one read of a feed or section may add; the rest come with the next reads. */
const mostPerRead = 200;

/** Watches that may share a page. */
const mostWatches = 50;

/** Reads a feed or section page and follows the stories that it leads to. */
export async function discoverPages(context: CheckContext, result: ReadResult): Promise<Recorded> {
  const links = result.kind === 'fetched' ? linksOf(context, result) : [];
  const recorded = await recordSight(context, sightOf(result, links));
  let discovered = 0;
  for (const url of (links ?? []).slice(0, mostPerRead))
    if (await follow(context, url)) discovered++;
  const validators = 'validators' in result ? result.validators : null;
  return { ...recorded, finding: { ...recorded.finding, validators }, discovered };
}

type Fetched = Extract<ReadResult, { kind: 'fetched' }>;

/** Addresses of the stories, in the source's order; null when the bytes are no such source. */
function linksOf({ deps, page, at }: CheckContext, result: Fetched): readonly string[] | null {
  return deps.facts.links(
    {
      bytes: result.bytes,
      url: result.url,
      contentType: result.contentType,
      fetchedAt: at,
      selectors: page.selectors,
    },
    page,
  );
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

/** Makes sure that the source's watches follow `url`; true when the page is new. */
async function follow({ deps, page: source, at }: CheckContext, url: string): Promise<boolean> {
  const identity = pageIdentity({ url, selectors: source.selectors }, deps.digest);
  if (identity === null) return false;
  const { pages } = deps.store;
  const id = (await pages.alias(deps.digest(identity.url))) ?? identity.id;
  const page: Page = {
    ...source,
    id,
    url: identity.url,
    host: identity.host,
    role: 'coverage',
    links: null,
    everyMs: null,
    firstSeenAt: at,
  };
  if ((await pages.create(page, firstState(id, at))) === 'created') return true;
  await join(deps.store.pages, { id, watches: source.watches });
  return false;
}

/** Adds watches to a page that others follow already. */
async function join(
  pages: CheckContext['deps']['store']['pages'],
  to: { readonly id: string; readonly watches: readonly string[] },
): Promise<void> {
  const page = await pages.get(to.id);
  if (page === null) return;
  const watches = [...new Set([...page.watches, ...to.watches])].slice(0, mostWatches);
  if (watches.length > page.watches.length) await pages.put({ ...page, watches });
}
