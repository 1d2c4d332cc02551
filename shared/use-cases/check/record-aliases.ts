import { mayAlias } from '../../discovery/may-alias.ts';
import { normaliseUrl } from '../../discovery/normalise-url.ts';
import type { PageEvent } from '../../domain/event.ts';
import { pagesOfAddress } from '../settings/any-reading.ts';
import type { CheckContext } from './check-context.ts';
import type { Capture } from './interpret.ts';

/**
 * Remembers the address that permanent redirects led to as another name of the page, once it gave
 * the same article as before; returns the event of the move. A canonical link alone is never
 * believed: it is what the page says of itself, and pages are hostile.
 */
export async function recordAliases(
  context: CheckContext,
  capture: Capture,
): Promise<readonly PageEvent[]> {
  const { deps, page } = context;
  const address = movedTo(page.url, capture);
  if (address === null) return [];
  const { pages, versions } = deps.store;
  const urlHash = deps.digest(address);
  const claimedBy = await pages.alias(urlHash);
  if (claimedBy === page.id) return [];
  const event = movedEvent(context, address);
  const isTold = (await versions.event(page.id, event.id)) !== null;
  if (!isTold) await versions.commitEvent(event);
  // An address that has a page of its own, or went to another page first, stays with that one.
  const isFree = claimedBy === null && (await pagesOfAddress(deps, address)).length === 0;
  if (isFree) await pages.putAlias(urlHash, page.id);
  return isTold ? [] : [event];
}

/** The address for good, when every redirect on the way was permanent and the two may be one page. */
export function movedTo(url: string, capture: Capture): string | null {
  const final = normaliseUrl(capture.url);
  const forGood = capture.hops.length > 0 && capture.hops.every(({ permanent }) => permanent);
  if (!forGood || final === null || final === normaliseUrl(url)) return null;
  return mayAlias(url, final) ? final : null;
}

function movedEvent({ deps, page, at }: CheckContext, address: string): PageEvent {
  return {
    id: `page-moved:${deps.digest(address).slice(0, 16)}`,
    kind: 'page-moved',
    pageId: page.id,
    at,
    since: null,
    severity: 'low',
    summary: `The page is now at ${address}.`,
    reason: null,
    changeId: null,
    tracker: null,
    before: null,
    after: null,
    otherPageId: null,
  };
}
