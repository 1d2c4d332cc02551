import type { Alignment, PairKind } from './align-passages.ts';
import type { Side } from './side.ts';
import { contentOverlap, relateSpeakers, type StatementFacets } from './statement-facets.ts';

/** A statement of the version before and the one it became. */
export interface StatementMatch {
  readonly before: number;
  readonly after: number;
  readonly by: PairKind | 'moved';
}

export interface StatementSides {
  readonly before: Side;
  readonly after: Side;
  readonly alignment: Alignment;
  readonly takenAway: ReadonlySet<string>;
  readonly facetsBefore: readonly StatementFacets[];
  readonly facetsAfter: readonly StatementFacets[];
}

interface Candidate extends StatementMatch {
  readonly score: number;
}

const LEAST = 0.55;
const NEAR_LEAST = 0.3;
const MAX_FREE = 200;

/** Which statements are the same statement: in sentences that became each other first, then by speaker and content. */
export function matchStatements(sides: StatementSides): StatementMatch[] {
  const candidates = sides.alignment.pairs.flatMap((pair) =>
    cross(pair.before.statements, pair.after.statements).flatMap(([before, after]) =>
      rate(sides, { before, after, by: pair.kind }, NEAR_LEAST),
    ),
  );
  const near = settle(candidates);
  const [from, to] = [
    new Set(near.map((one) => one.before)),
    new Set(near.map((one) => one.after)),
  ];
  const open = (facets: readonly unknown[], taken: ReadonlySet<number>): number[] =>
    [...facets.keys()].filter((index) => !taken.has(index)).slice(0, MAX_FREE);
  const far = cross(open(sides.facetsBefore, from), open(sides.facetsAfter, to)).flatMap(
    ([before, after]) => rate(sides, { before, after, by: 'moved' }, LEAST),
  );
  return [...near, ...settle(far)].sort((a, b) => a.after - b.after);
}

const cross = (before: readonly number[], after: readonly number[]): [number, number][] =>
  before.flatMap((from) => after.map((to): [number, number] => [from, to]));

const PLACE = 0.2;
const MAY_BE_SAME = 0.6;

function rate(sides: StatementSides, match: StatementMatch, least: number): Candidate[] {
  const [from, to] = [sides.facetsBefore[match.before], sides.facetsAfter[match.after]];
  if (from === undefined || to === undefined) return [];
  const overlap = contentOverlap(from, to);
  const speaker = relateSpeakers(from.speaker, to.speaker);
  const factor = speaker === 'same' ? 1 : speaker === 'other' ? MAY_BE_SAME : 0.85;
  const score = overlap * factor + (match.by === 'moved' ? 0 : PLACE);
  const hasEnough = Math.min(from.words.size, to.words.size) > 1 || from.key === to.key;
  return score >= least && hasEnough ? [{ ...match, score }] : [];
}

function settle(candidates: Candidate[]): StatementMatch[] {
  candidates.sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before);
  const [from, to] = [new Set<number>(), new Set<number>()];
  return candidates.flatMap(({ before, after, by }) => {
    if (from.has(before) || to.has(after)) return [];
    from.add(before);
    to.add(after);
    return [{ before, after, by }];
  });
}
