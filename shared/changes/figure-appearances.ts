import type { Figure } from '../domain/figure.ts';
import { figureSide } from './evidence.ts';
import {
  alreadySays,
  countsOf,
  type FigureComparison,
  sameCounts,
  wasKnown,
} from './figure-comparison.ts';
import { addedSeverity, changedSeverity, removedSeverity } from './figure-severity.ts';
import { figureSignals } from './figure-signals.ts';
import { wasAddedUp } from './figure-sums.ts';
import type { Finding } from './finding.ts';
import { isVague } from './quantity.ts';
import { countedText, quantityText } from './summary.ts';

/** Figures that have no counterpart in the other version: new ones, and those no longer said. */
export function appearedFigures(comparison: FigureComparison): Finding[] {
  const to = new Set(comparison.matches.map((match) => match.after));
  const from = new Set(comparison.matches.map((match) => match.before));
  const { before, after } = comparison;
  return [
    ...after.reading.figures.flatMap((figure, index) =>
      to.has(index) || after.figurePassage[index] === null
        ? []
        : appearance(comparison, figure, index),
    ),
    ...before.reading.figures.flatMap((figure, index) =>
      from.has(index) || before.figurePassage[index] === null
        ? []
        : disappearance(comparison, figure, index),
    ),
  ];
}

function appearance(comparison: FigureComparison, figure: Figure, index: number): Finding[] {
  const facets = comparison.after.facets[index];
  if (facets === undefined || alreadySays(comparison.before, figure, facets)) return [];
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

/** "The toll rose to 38", added above the old paragraph that says 35: the known measure changed. */
function updateOf(comparison: FigureComparison, after: Figure, index: number): Finding | null {
  const facets = comparison.after.facets[index];
  if (facets === undefined || facets.concept === '' || isVague(after)) return null;
  const [first] = sameCounts(comparison.before, facets);
  const before = first === undefined ? undefined : comparison.before.reading.figures[first];
  if (first === undefined || before === undefined) return null;
  const step = { match: { before: first, after: index, by: 'moved' as const }, before, after };
  return {
    kind: 'figure-changed',
    severity: changedSeverity(comparison, step),
    summary: `${countedText(after)}: ${quantityText(before)} → ${quantityText(after)}`,
    nature: 'update',
    before: figureSide(comparison.before.reading, before),
    after: figureSide(comparison.after.reading, after),
    lineage: comparison.lineageOf('after', index),
    counts: countsOf(facets),
    signals: figureSignals(comparison, step),
  };
}

function disappearance(comparison: FigureComparison, figure: Figure, index: number): Finding[] {
  const facets = comparison.before.facets[index];
  if (facets === undefined || alreadySays(comparison.after, figure, facets)) return [];
  if (wasAddedUp(comparison, index)) return [];
  const isSuperseded = facets.concept !== '' && sameCounts(comparison.after, facets).length > 0;
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
