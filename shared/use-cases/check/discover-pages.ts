import type { Page } from '../../domain/page.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import { pageIdentity } from '../page-identity.ts';
import type { CheckContext, Recorded } from './check-context.ts';
import { firstState } from './next-state.ts';
import { recordSight, type Sight } from './record-sight.ts';
import { sourceLinks } from './source-links.ts';

/** Pages that one read of a feed or section may add; the rest come with the next reads. */
const mostPerRead = 200;

/** Watches that may share a page. */
const mostWatches = 50;

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
  let discovered = 0;
  for (const url of urls) {
    if (discovered >= mostPerRead) return { discovered, isWhole: false };
    if (await follow(context, url)) discovered++;
  }
  return { discovered, isWhole: true };
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
  const known = await pages.get(id);
  if (known !== null) {
    await join(pages, known, source.watches);
    return false;
  }
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
  return (await pages.create(page, firstState(id, at))) === 'created';
}

/** Adds watches to a page that others follow already. */
async function join(
  pages: CheckContext['deps']['store']['pages'],
  page: Page,
  added: readonly string[],
): Promise<void> {
  const watches = [...new Set([...page.watches, ...added])].slice(0, mostWatches);
  if (watches.length > page.watches.length) await pages.put({ ...page, watches });
}
