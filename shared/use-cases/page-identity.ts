import { normaliseUrl } from '../discovery/normalise-url.ts';
import { parseUrl } from '../domain/parse-url.ts';
import type { Selectors } from '../domain/watch.ts';
import type { Digest } from '../ports/digest.ts';

export interface PageIdentity {
  /** SHA-256 (hex) of the normal form of the URL and the reading. */
  readonly id: string;
  /** The normal form: no fragment, no known tracking parameter. */
  readonly url: string;
  readonly host: string;
}

/**
 * Which page a URL under a reading is; null when it is no http or https address. Fixed for good:
 * histories are kept under these ids.
 */
export function pageIdentity(
  { url, selectors }: { readonly url: string; readonly selectors: Selectors },
  digest: Digest,
): PageIdentity | null {
  const normal = normaliseUrl(url);
  const parsed = normal === null ? null : parseUrl(normal);
  if (normal === null || parsed === null) return null;
  return { id: digest(`${normal}\n${readingKey(selectors)}`), url: normal, host: parsed.host };
}

/** Equal readings give equal text, in whatever order their parts were written. */
function readingKey({ body, headline, remove, name, render }: Selectors): string {
  const removed = remove === undefined || remove.length === 0 ? null : [...remove].sort();
  const chosen = [body ?? null, headline ?? null, removed];
  const parts = render === true ? [...chosen, { render }] : chosen;
  return JSON.stringify(name === undefined ? parts : [...parts, name]);
}
