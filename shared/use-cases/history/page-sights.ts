import type { Instant } from '../../domain/instant.ts';
import type { Store } from '../../ports/store.ts';

/** Why a page cannot be seen now, and since when; null while it can. */
export type Sight = { readonly kind: 'gone' | 'blind'; readonly since: Instant } | null;

interface Standing {
  readonly pageId: string;
  readonly until: Instant | null;
}

/**
 * Records with whether the page that still says it can be seen now: the last good version of a page
 * that is gone or blind stands, and must not pass for what the page says today. Each page is asked
 * for once.
 */
export async function withSight<T extends Standing>(
  { pages }: Pick<Store, 'pages'>,
  records: readonly T[],
): Promise<readonly (T & { readonly sight: Sight })[]> {
  const standing = records.filter(({ until }) => until === null).map(({ pageId }) => pageId);
  const sights = new Map<string, Sight>();
  for (const pageId of new Set(standing)) sights.set(pageId, sightOf(await pages.state(pageId)));
  return records.map((record) => ({
    ...record,
    sight: record.until === null ? (sights.get(record.pageId) ?? null) : null,
  }));
}

function sightOf(state: { goneSince: Instant | null; blindSince: Instant | null } | null): Sight {
  if (state === null) return null;
  if (state.goneSince !== null) return { kind: 'gone', since: state.goneSince };
  return state.blindSince === null ? null : { kind: 'blind', since: state.blindSince };
}
