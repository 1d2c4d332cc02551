/** Two versions of one page, the earlier first. */
export interface Pair {
  readonly pageId: string;
  readonly from: number;
  readonly to: number;
}

/** Where two versions are held against each other; the address says which for good. */
export const compareHref = ({ pageId, from, to }: Pair): string =>
  `/pages/${encodeURIComponent(pageId)}/compare?from=${from}&to=${to}`;

/** The comparison one version back: neighbours move together, of a wider pair the later side moves. */
export function previousPair(pair: Pair): Pair | null {
  const { from, to } = pair;
  if (to - from > 1) return { ...pair, to: to - 1 };
  return from <= 1 ? null : { ...pair, from: from - 1, to: to - 1 };
}

/** The comparison one version on, in the same way. */
export function nextPair(pair: Pair, newest: number): Pair | null {
  const { from, to } = pair;
  if (to >= newest) return null;
  return to - from > 1 ? { ...pair, to: to + 1 } : { ...pair, from: to, to: to + 1 };
}

/** Where a version is held against the one before it; the first against itself. */
export const changeHref = (pageId: string, version: number): string =>
  compareHref({ pageId, from: Math.max(1, version - 1), to: version });
