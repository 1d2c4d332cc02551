import type { Figure } from '../domain/figure.ts';
import { figureSide } from './evidence.ts';
import {
  alreadySays,
  countsOf,
  type FigureComparison,
  sameCounts,
  stepOfMatch,
  wasKnown,
} from './figure-comparison.ts';
import type { Facets } from './figure-facets.ts';
import { addedSeverity, removedSeverity } from './figure-severity.ts';
import { wasAddedUp } from './figure-sums.ts';
import { countedAnew, updateOf } from './figure-updates.ts';
import type { Finding } from './finding.ts';
import { isOutOfView } from './live-entry.ts';
import { compareQuantities } from './quantity.ts';
import type { Side } from './side.ts';
import { countedText, quantityText } from './summary.ts';

// Past this many the page was put together anew; each costs a look at all the others.
const MOST_OPEN = 300;

/** Figures that have no counterpart in the other version: new ones, and those no longer said. */
export function appearedFigures(comparison: FigureComparison): Finding[] {
  const { before, after, matches } = comparison;
  const added = openFigures(after, new Set(matches.map((match) => match.after)));
  const removed = openFigures(before, new Set(matches.map((match) => match.before)));
  return [
    ...added.flatMap(({ figure, index }) => appearance(comparison, figure, index)),
    ...removed.flatMap(({ figure, index }) => disappearance(comparison, figure, index)),
  ];
}

function openFigures(
  side: Side,
  taken: ReadonlySet<number>,
): { readonly figure: Figure; readonly index: number }[] {
  return side.figures
    .map((figure, index) => ({ figure, index }))
    .filter(({ index }) => !taken.has(index) && side.figurePassage[index] !== null)
    .slice(0, MOST_OPEN);
}

function appearance(comparison: FigureComparison, figure: Figure, index: number): Finding[] {
  const facets = comparison.after.facets[index];
  if (facets === undefined || saysNothing(figure, facets)) return [];
  if (alreadySays(comparison.before, figure, facets)) return [];
  const counted = countedAnew(comparison, figure, index);
  if (counted !== null) return [counted];
  const known = wasKnown(comparison.known, figure, facets);
  const updated = known ? null : updateOf(comparison, figure, index);
  if (updated !== null) return [updated];
  return [
    {
      kind: 'figure-added',
      severity: known ? 'low' : addedSeverity(comparison, index),
      summary: `New: ${countedText(figure)}, ${quantityText(figure)}`,
      nature: 'update',
      before: null,
      after: figureSide(comparison.after.reading, figure),
      lineage: comparison.lineageOf('after', index),
      counts: countsOf(facets),
    },
  ];
}

/** A bare number that came or went tells nothing of what it counted. */
const saysNothing = (figure: Figure, facets: Facets): boolean =>
  figure.measure === null &&
  figure.counted === null &&
  facets.unit === '' &&
  facets.concept === '' &&
  figure.status === null;

/** Whether another number of the same count came, or moved: one that stood beside it all along takes no place. */
function countedAgain(comparison: FigureComparison, facets: Facets): boolean {
  const stood = new Set(
    comparison.matches.flatMap((match) => {
      const step = stepOfMatch(comparison, match);
      const isSame = step !== null && compareQuantities(step.before, step.after) !== 'changed';
      return isSame ? [match.after] : [];
    }),
  );
  return sameCounts(comparison.after, facets).some((index) => !stood.has(index));
}

function disappearance(comparison: FigureComparison, figure: Figure, index: number): Finding[] {
  const facets = comparison.before.facets[index];
  if (facets === undefined || saysNothing(figure, facets)) return [];
  if (alreadySays(comparison.after, figure, facets)) return [];
  if (wasAddedUp(comparison, index)) return [];
  const passage = comparison.before.figurePassage[index];
  if (passage && isOutOfView(passage, comparison)) return [];
  const isSuperseded = facets.concept !== '' && countedAgain(comparison, facets);
  return [
    {
      kind: 'figure-removed',
      severity: isSuperseded ? 'low' : removedSeverity(comparison, index),
      summary: `No longer on the page: ${countedText(figure)}, ${quantityText(figure)}`,
      nature: 'unclear',
      before: figureSide(comparison.before.reading, figure),
      after: null,
      lineage: comparison.lineageOf('before', index),
      counts: countsOf(facets),
      needsConfirmation: true,
    },
  ];
}
