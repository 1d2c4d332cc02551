import type { PageFacts } from '../metadata/page-facts.ts';
import type { Place } from '../tree/place.ts';
import { declaredUpdates, indexUpdates } from './declared-updates.ts';
import { type Entry, entryOf, isPinned } from './entry-identity.ts';
import { entryRanges } from './entry-places.ts';
import type { EntryRange } from './entry-range.ts';

export type EntryFinder = (place: Place) => Entry | null;

/**
 * Finds the entries of a live blog by the places inside them: each with an identity of its own, and
 * with its time. A page that is no live blog has none, nor has a summary pinned above them.
 */
export function entryFinder(facts: PageFacts, root: Place | null): EntryFinder {
  if (root === null) return () => null;
  const declared = indexUpdates(declaredUpdates(facts));
  const ranges = entryRanges(facts.tree, root, declared);
  const found = new Map<EntryRange, Entry>();
  for (const range of ranges) {
    if (!isPinned(range.place)) found.set(range, entryOf(facts.tree, range, declared));
  }
  return (place) => {
    const range = holding(ranges, place);
    return range === null ? null : (found.get(range) ?? null);
  };
}

/** The entry that holds `place`, by halving: entries are in order and apart. */
function holding(ranges: readonly EntryRange[], place: Place): EntryRange | null {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined) return null;
    if (place.index >= range.from && place.index < range.end) return range;
    if (place.index < range.from) high = middle - 1;
    else low = middle + 1;
  }
  return null;
}
