import type { Page } from '../../domain/page.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import { pageIdentity } from '../page-identity.ts';
import { followPageAlso } from '../settings/watched-pages.ts';
import type { CheckContext, Recorded } from './check-context.ts';
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
  const known = await pages.get(id);
  // A page whose state is missing was left half made by a crash: creating it again makes it whole.
  const isWhole = known !== null && (await pages.state(id)) !== null;
  if (!isWhole && (await pages.create(page, firstState(id, at))) === 'created') return true;
  await followPageAlso(deps, known ?? page, source.watches);
  return false;
}
