import type { Figure } from '../domain/figure.ts';
import { affinity } from './figure-affinity.ts';
import type { Facets } from './figure-facets.ts';
import { type Comparing, type FigureMatch, sameCount } from './match-figures.ts';
import type { PageTurn } from './page-turn.ts';
import { compareQuantities, quantityKey } from './quantity.ts';
import type { Side } from './side.ts';

/** All that the figures of two versions are judged by. */
export interface FigureComparison extends Comparing {
  readonly matches: readonly FigureMatch[];
  readonly turn: PageTurn;
  /** What versions before `before` said and `before` does not. */
  readonly dropped: readonly KnownFigure[];
  /** All that versions up to `before` said. */
  readonly known: readonly KnownFigure[];
  readonly lineageOf: (side: 'before' | 'after', index: number) => string | null;
  /** The earlier version that had the value which the figure `afterIndex` has now, after another; else null. */
  readonly revertOf: (afterIndex: number) => number | null;
}

/** A figure of earlier versions: what it counted and every value it had, by key. */
export interface KnownFigure {
  readonly facets: Facets;
  readonly keys: readonly string[];
}

/** A figure that stands as another did, with both at hand. */
export interface FigureStep {
  readonly match: FigureMatch;
  readonly before: Figure;
  readonly after: Figure;
}

/** The figures of a match; null for indexes that name none. */
export function stepOfMatch(comparing: Comparing, match: FigureMatch): FigureStep | null {
  const before = comparing.before.figures[match.before];
  const after = comparing.after.figures[match.after];
  return before === undefined || after === undefined ? null : { match, before, after };
}

/** Figures of `side` that count the same as `facets`, most alike first. */
export function sameCounts(side: Side, facets: Facets): number[] {
  const found: { readonly index: number; readonly score: number }[] = [];
  for (const [index, other] of side.facets.entries()) {
    const score = affinity(other, facets);
    if (score >= sameCount && side.figurePassage[index] !== null) found.push({ index, score });
  }
  return found.sort((a, b) => b.score - a.score).map(({ index }) => index);
}

/** Whether `side` says `figure`'s number, in any words, of what `facets` describe. */
export function alreadySays(side: Side, figure: Figure, facets: Facets): boolean {
  return sameCounts(side, facets).some((index) => {
    const other = side.figures[index];
    if (other === undefined) return false;
    const difference = compareQuantities(other, figure);
    return difference !== 'changed' && difference !== 'counted';
  });
}

/** Whether one of these already gave this number of this count. */
export function wasKnown(known: readonly KnownFigure[], figure: Figure, facets: Facets): boolean {
  const plain = plainKey(quantityKey(figure));
  return known.some(
    (earlier) =>
      affinity(earlier.facets, facets) >= sameCount &&
      earlier.keys.some((key) => plainKey(key) === plain),
  );
}

const plainKey = (key: string): string => key.replace(/^[a-z-]+:/, '');

/** What a figure counts, short: enough to know one change said in several places. */
export function countsOf(facets: Facets | undefined): string {
  if (facets === undefined) return '';
  const { unit, concept, nouns, names } = facets;
  return [unit, concept, ...(concept === '' ? nouns : []), ...names].join(' ');
}
