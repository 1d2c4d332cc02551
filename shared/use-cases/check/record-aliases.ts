import { mayAlias } from '../../discovery/may-alias.ts';
import { normaliseUrl } from '../../discovery/normalise-url.ts';
import type { CheckContext } from './check-context.ts';
import type { Capture } from './interpret.ts';

/**
 * Remembers the address that permanent redirects led to as another name of the page. A canonical
 * link alone is never believed: it is what the page says of itself, and pages are hostile.
 */
export async function recordAliases({ deps, page }: CheckContext, capture: Capture): Promise<void> {
  const final = normaliseUrl(capture.url);
  const moved = capture.hops.length > 0 && capture.hops.every(({ permanent }) => permanent);
  if (!moved || final === null || final === normaliseUrl(page.url)) return;
  if (mayAlias(page.url, final)) await deps.store.pages.putAlias(deps.digest(final), page.id);
}
