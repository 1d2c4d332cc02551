import type { Figure } from '../domain/figure.ts';
import type { Alignment, PairKind, PassagePair } from './align-passages.ts';
import { affinity } from './figure-affinity.ts';
import type { Facets } from './figure-facets.ts';
import type { Passage } from './passage.ts';
import { compareQuantities } from './quantity.ts';
import type { Side } from './side.ts';

/** A figure of the version before and the figure that took its place. */
export interface FigureMatch {
  readonly before: number;
  readonly after: number;
  /** How their sentences relate; `moved` when they are not each other's sentence. */
  readonly by: PairKind | 'moved';
}

export interface Comparing {
  readonly before: Side;
  readonly after: Side;
  readonly alignment: Alignment;
  /** Live-blog entries of `before` that `after` left out from among those it shows. */
  readonly takenAway: ReadonlySet<string>;
}

/** Figures this alike count the same, wherever they stand. */
export const sameCount = 0.6;

/**
 * Which figures are the same figure: by their place where the sentences match word for word, by
 * what they count elsewhere. Equal values only break ties, never make a match.
 */
export function matchFigures(comparing: Comparing): FigureMatch[] {
  const taken: Taken = { before: new Set(), after: new Set(), matches: [] };
  for (const pair of comparing.alignment.pairs) {
    if (pair.kind !== 'edited') matchByPlace(taken, comparing, pair);
  }
  for (const pair of comparing.alignment.pairs) {
    settleBest(taken, candidatesWithin(comparing, pair, taken));
  }
  settleBest(taken, candidatesAnywhere(comparing, taken));
  return taken.matches.sort((a, b) => a.after - b.after);
}

interface Taken {
  readonly before: Set<number>;
  readonly after: Set<number>;
  readonly matches: FigureMatch[];
}

interface Candidate extends FigureMatch {
  readonly score: number;
}

function settle(taken: Taken, match: FigureMatch): void {
  if (taken.before.has(match.before) || taken.after.has(match.after)) return;
  taken.before.add(match.before);
  taken.after.add(match.after);
  taken.matches.push({ before: match.before, after: match.after, by: match.by });
}

function settleBest(taken: Taken, candidates: Candidate[]): void {
  candidates.sort((a, b) => b.score - a.score || a.after - b.after || a.before - b.before);
  for (const candidate of candidates) settle(taken, candidate);
}

/** Sentences alike but for numbers: the n-th number is the n-th number. */
function matchByPlace(taken: Taken, { before, after }: Comparing, pair: PassagePair): void {
  const places = new Map<string, number>();
  for (const index of pair.before.figures) {
    const figure = before.figures[index];
    if (figure !== undefined) places.set(placeOf(pair.before, figure), index);
  }
  for (const index of pair.after.figures) {
    const figure = after.figures[index];
    const other = figure === undefined ? undefined : places.get(placeOf(pair.after, figure));
    if (other !== undefined) settle(taken, { before: other, after: index, by: pair.kind });
  }
}

/** The rank of a figure's first number in its sentence; a vague figure's own words otherwise. */
function placeOf(passage: Passage, figure: Figure): string {
  const rank = passage.numerals.findIndex(
    (numeral) => numeral.start >= figure.start && numeral.start < figure.end,
  );
  return rank >= 0 ? `#${rank}` : figure.surface.toLowerCase();
}

const SAME_SENTENCE_LEAST = 0.35;

function candidatesWithin(comparing: Comparing, pair: PassagePair, taken: Taken): Candidate[] {
  const found: Candidate[] = [];
  for (const [before, after] of free(pair.before.figures, pair.after.figures, taken)) {
    const match: FigureMatch = { before, after, by: pair.kind };
    const score = Math.max(likeness(comparing, match), contextLikeness(comparing, match));
    if (score >= SAME_SENTENCE_LEAST) found.push({ ...match, score });
  }
  return found;
}

// Pages of many hundred figures are tables: what their rows count is matched by place, above.
const MAX_FREE = 120;

function candidatesAnywhere(comparing: Comparing, taken: Taken): Candidate[] {
  const open = (side: Side, set: ReadonlySet<number>): number[] =>
    [...side.facets.keys()].filter((index) => !set.has(index)).slice(0, MAX_FREE);
  const found: Candidate[] = [];
  const to = open(comparing.after, taken.after);
  for (const before of open(comparing.before, taken.before)) {
    const facets = comparing.before.facets[before];
    for (const after of to) {
      const other = comparing.after.facets[after];
      if (facets === undefined || other === undefined || !areComparable(facets, other)) continue;
      const match: FigureMatch = { before, after, by: 'moved' };
      if (affinity(facets, other) < sameCount) continue;
      found.push({ ...match, score: likeness(comparing, match) });
    }
  }
  return found;
}

function free(
  before: readonly number[],
  after: readonly number[],
  taken: Taken,
): [number, number][] {
  const open = after.filter((index) => !taken.after.has(index));
  return before
    .filter((index) => !taken.before.has(index))
    .flatMap((from) => open.map((to): [number, number] => [from, to]));
}

const VALUE_TIE = 0.2;
const ZONE_TIE = 0.05;

/** How well two figures fit: what they count, then equal values, then equal prominence. */
function likeness(comparing: Comparing, match: FigureMatch): number {
  const base = alike(comparing, match);
  if (base === 0) return 0;
  const { before, after } = comparing;
  const [from, to] = [before.figures[match.before], after.figures[match.after]];
  if (from === undefined || to === undefined) return 0;
  const difference = compareQuantities(from, to);
  const sameZone =
    before.figurePassage[match.before]?.zone === after.figurePassage[match.after]?.zone;
  return base + (difference === 'changed' ? 0 : VALUE_TIE) + (sameZone ? ZONE_TIE : 0);
}

function alike({ before, after }: Comparing, match: FigureMatch): number {
  const [from, to] = [before.facets[match.before], after.facets[match.after]];
  return from === undefined || to === undefined ? 0 : affinity(from, to);
}

/** Share of the words next to two numbers that agree; 0 when their units or what befell them differ. */
function contextLikeness({ before, after }: Comparing, match: FigureMatch): number {
  const [from, to] = [before.facets[match.before], after.facets[match.after]];
  if (from === undefined || to === undefined || !areComparable(from, to)) return 0;
  const [wordsFrom, wordsTo] = [context(before, match.before), context(after, match.after)];
  if (wordsFrom.length === 0 || wordsTo.length === 0) return 0;
  const shared = wordsFrom.filter((word, at) => word !== '' && word === wordsTo[at]).length;
  return shared >= 2 ? (0.9 * shared) / wordsFrom.length : 0;
}

const areComparable = (a: Facets, b: Facets): boolean =>
  a.unit === b.unit && (a.concept === b.concept || a.concept === '' || b.concept === '');

const CONTEXT = 2;

/** The two masked words before and the two after a figure's number; empty when it has none. */
function context(side: Side, index: number): string[] {
  const [figure, passage] = [side.figures[index], side.figurePassage[index]];
  if (figure === undefined || passage === undefined || passage === null) return [];
  const rank = passage.numerals.findIndex((numeral) => numeral.start >= figure.start);
  let at = -1;
  for (let seen = -1; seen < rank; seen++) at = passage.masked.indexOf('#', at + 1);
  if (at < 0) return [];
  const words: string[] = [];
  for (let step = -CONTEXT; step <= CONTEXT; step++) {
    if (step !== 0) words.push(passage.masked[at + step] ?? '');
  }
  return words;
}
