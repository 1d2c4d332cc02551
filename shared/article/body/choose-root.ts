import type { ArticleKind } from '../../domain/article.ts';
import { isWithin, type PageTree, type Place } from '../tree/place.ts';
import { isDeclaredBody } from './find-noise.ts';
import type { Segment } from './segment.ts';
import { listedValue, plainPageValue, segmentValue } from './segment-value.ts';

/** The element that holds the story and little else, or null on a page without text. */
export function chooseRoot(
  tree: PageTree,
  segments: readonly Segment[],
  kind: ArticleKind,
): Place | null {
  const sums = sumsOf(tree, segments, kind === 'page' ? plainPageValue : segmentValue);
  const best = highest(tree.places, sums);
  if (best === null) return null;
  const declared = tree.places.filter(isDeclaredBody);
  const named = highest(declared, sums);
  if (named !== null && (sums[named.index] ?? 0) > (sums[best.index] ?? 0) * 0.5) return named;
  return withListing(narrowed(best, tree, sums), sums, () => sumsOf(tree, segments, listedValue));
}

/** Prose up to this weight may only introduce a list. */
const LONGEST_INTRODUCTION = 1500;

/** The element around `best` that holds a list longer than the running text: then the list is the story. */
function withListing(
  best: Place,
  sums: readonly number[],
  listedSums: () => readonly number[],
): Place {
  const told = sums[best.index] ?? 0;
  if (told > LONGEST_INTRODUCTION) return best;
  const listed = listedSums();
  for (let at = best.parent; at !== null; at = at.parent) {
    if ((sums[at.index] ?? 0) < told * 0.999) return best;
    if ((listed[at.index] ?? 0) - (listed[best.index] ?? 0) > told) return at;
  }
  return best;
}

/** For each place, by index, the value of the segments inside it. */
function sumsOf(
  tree: PageTree,
  segments: readonly Segment[],
  worth: (segment: Segment) => number,
): readonly number[] {
  const sums = new Array<number>(tree.places.length).fill(0);
  for (const segment of segments) {
    sums[segment.place.index] = (sums[segment.place.index] ?? 0) + worth(segment);
  }
  // Children come after their parents, so one pass from the end adds every subtree up.
  for (let index = tree.places.length - 1; index > 0; index--) {
    const parent = tree.places[index]?.parent;
    if (parent != null) sums[parent.index] = (sums[parent.index] ?? 0) + (sums[index] ?? 0);
  }
  return sums;
}

/** The last of those with the highest sum: the innermost, since parents come first. */
function highest(places: readonly Place[], sums: readonly number[]): Place | null {
  let best: Place | null = null;
  for (const place of places) {
    const sum = sums[place.index] ?? 0;
    if (sum <= 0) continue;
    const isInside = best !== null && isWithin(place, best);
    const top = best === null ? 0 : (sums[best.index] ?? 0);
    if (sum > top || (isInside && sum >= top * 0.999)) best = place;
  }
  return best;
}

/**
 * An `article` inside that has nearly all of it is the better bound: what is outside is page. So is
 * the one that holds the page's headline, when another story follows it in an `article` of its own.
 */
function narrowed(best: Place, tree: PageTree, sums: readonly number[]): Place {
  const inside = tree.places
    .slice(best.index + 1, best.end)
    .filter((place) => place.tag === 'article' || place.tag === 'main');
  const top = sums[best.index] ?? 0;
  const named = highest(inside, sums);
  if (named !== null && (sums[named.index] ?? 0) > top * 0.85) return named;
  const headline = tree.places.slice(best.index, best.end).find(({ tag }) => tag === 'h1');
  const own = inside.find((place) => headline !== undefined && isWithin(headline, place));
  const ownSum = own === undefined ? 0 : (sums[own.index] ?? 0);
  return own !== undefined && ownSum > 400 && ownSum > top * 0.15 ? own : best;
}
