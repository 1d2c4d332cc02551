import { type Article, wordsAsIdentity } from '../domain/article.ts';

interface EntryShown {
  readonly id: string;
  /** When it was posted, as a number; null when the page does not say. */
  readonly at: number | null;
}

/**
 * The entries of a live blog that `after` left out from among those it shows: they were taken away.
 * A live blog shows its newest entries and loads the older ones; an entry beyond the oldest that
 * `after` shows is out of view, and no one knows whether it still stands. Where neither times nor
 * order tell which end is older, only a gap between two entries still shown is one.
 */
export function entriesTakenAway(before: Article, after: Article): ReadonlySet<string> {
  const shown = entriesOf(before);
  const now = new Set(entriesOf(after).map(({ id }) => id));
  const order = orderOf(shown);
  const listed = order === 'oldest-first' ? shown.toReversed() : shown;
  const first = listed.findIndex(({ id }) => now.has(id));
  const last = listed.findLastIndex(({ id }) => now.has(id));
  const taken = listed.filter(({ id }, index) => {
    const isBelowTheTop = index > first || (order !== 'unknown' && !isPinned(listed, index));
    return !now.has(id) && isBelowTheTop && index < last && hasOwnIdentity(id);
  });
  return new Set(taken.map(({ id }) => id));
}

/** An entry known by its words alone is another entry once it is edited. */
const hasOwnIdentity = (id: string): boolean => !id.startsWith(wordsAsIdentity);

/** Each entry once, where it first stands. */
function entriesOf({ blocks }: Article): readonly EntryShown[] {
  const found = new Map<string, EntryShown>();
  for (const { entryId, entryTime } of blocks) {
    if (entryId === undefined || found.has(entryId)) continue;
    const at = entryTime === undefined ? Number.NaN : Date.parse(entryTime);
    found.set(entryId, { id: entryId, at: Number.isNaN(at) ? null : at });
  }
  return [...found.values()];
}

function orderOf(entries: readonly EntryShown[]): 'newest-first' | 'oldest-first' | 'unknown' {
  let falling = 0;
  entries.forEach(({ at }, index) => {
    const next = entries[index + 1]?.at ?? null;
    if (at !== null && next !== null) falling += Math.sign(at - next);
  });
  if (falling === 0) return 'unknown';
  return falling > 0 ? 'newest-first' : 'oldest-first';
}

/** Older than the entry under it: held at the top of the page for a while. */
function isPinned(listed: readonly EntryShown[], index: number): boolean {
  const [at, below] = [listed[index]?.at ?? null, listed[index + 1]?.at ?? null];
  return at !== null && below !== null && at < below;
}

/** Whether `after` shows an entry of `before`, or the entries around its place. */
export const isEntryInWindow = (id: string, before: Article, after: Article): boolean =>
  after.blocks.some(({ entryId }) => entryId === id) || entriesTakenAway(before, after).has(id);
