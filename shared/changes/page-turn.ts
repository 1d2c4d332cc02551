import type { Alignment } from './align-passages.ts';
import type { Side } from './side.ts';

/**
 * What happened to the page as a whole. `steady`: most sentences stand, so a missing one was taken
 * out. `rewritten`: the story is told anew. `replaced`: another page answers at the address.
 * `longer` and `shorter`: a run of paragraphs at the end came or went, as when a page shows another
 * part of the same story.
 */
export type PageTurn = 'steady' | 'rewritten' | 'replaced' | 'longer' | 'shorter';

const LONG = 12;
const RUN = 6;

/** Judges the turn of a page from how many of its sentences were found again. */
export function pageTurn(before: Side, after: Side, alignment: Alignment): PageTurn {
  const kept = alignment.pairs.length;
  const [from, to] = [before.passages.length, after.passages.length];
  if (isReplaced(before, after, kept)) return 'replaced';
  if (endsInRun(alignment.added, to) && kept >= 0.7 * from) return 'longer';
  if (endsInRun(alignment.removed, from) && kept >= 0.7 * to) return 'shorter';
  const unmoved = alignment.pairs.filter((pair) => pair.kind !== 'edited').length;
  return from >= 4 && unmoved >= 0.5 * from ? 'steady' : 'rewritten';
}

/** Whether two long texts share neither sentences nor most of the names they are about. */
function isReplaced(before: Side, after: Side, kept: number): boolean {
  const shorter = Math.min(before.passages.length, after.passages.length);
  if (shorter < LONG || kept >= 0.12 * shorter) return false;
  const [from, to] = [namesIn(before), namesIn(after)];
  const shared = [...from].filter((name) => to.has(name)).length;
  return shared < 0.3 * Math.min(from.size, to.size);
}

function namesIn(side: Side): Set<string> {
  const names = side.passages.flatMap(
    (passage) => passage.text.match(/(?<!^)\b\p{Lu}[\p{L}-]{2,}/gu) ?? [],
  );
  return new Set(names);
}

/** Whether the last sentences of a side, a run of them, are all among `passages`. */
function endsInRun(passages: Alignment['added'], total: number): boolean {
  const indexes = new Set(passages.map((passage) => passage.index));
  let run = 0;
  let misses = 0;
  for (let index = total - 1; index >= 0 && misses < 3; index--) {
    if (indexes.has(index)) run++;
    else misses++;
  }
  return run >= RUN;
}
