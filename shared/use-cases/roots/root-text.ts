import type { CaptureLink, Day } from '../../domain/daily-root.ts';
import { canonicalForm } from '../check/chain.ts';

/**
 * The text whose SHA-256 is a day's root: the RFC 8785 form of the day, the root before it and its
 * links in the order of pages and numbers. Kept in the archive, so that a root can be checked with
 * nothing but a hash tool.
 */
export function rootText(day: Day, previous: string | null, links: readonly CaptureLink[]): string {
  const captures = links.map(({ pageId, number, hash }) => [pageId, number, hash]);
  return canonicalForm({ day, previous, captures });
}

/** Where the text of a root is kept. */
export const rootKey = (day: Day, root: string): string => `roots/${day}/${root}.json.gz`;
