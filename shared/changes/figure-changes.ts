import { figureSide } from './evidence.ts';
import {
  alreadySays,
  countsOf,
  type FigureComparison,
  type FigureStep,
  stepOfMatch,
  wasKnown,
} from './figure-comparison.ts';
import { boundSeverity, changedSeverity } from './figure-severity.ts';
import { figureSignals } from './figure-signals.ts';
import { isSum } from './figure-sums.ts';
import type { Finding } from './finding.ts';
import { figureNature } from './nature.ts';
import { compareQuantities } from './quantity.ts';
import { countedText, quantityText } from './summary.ts';

/** What changed in the figures that both versions have. */
export function changedFigures(comparison: FigureComparison): Finding[] {
  return comparison.matches.flatMap((match) => {
    const step = stepOfMatch(comparison, match);
    if (step === null || isOutside(comparison, step)) return [];
    return changeOfStep(comparison, step);
  });
}

/** Figures outside every passage stand in time stamps: they assert nothing. */
function isOutside({ before, after }: FigureComparison, { match }: FigureStep): boolean {
  return before.figurePassage[match.before] === null || after.figurePassage[match.after] === null;
}

function changeOfStep(comparison: FigureComparison, step: FigureStep): Finding[] {
  const difference = compareQuantities(step.before, step.after);
  switch (difference) {
    case 'same':
      return reattribution(comparison, step);
    case 'rephrased':
      return [];
    case 'bound':
      return [boundChange(comparison, step)];
    case 'counted':
    case 'changed':
      return isOldNews(comparison, step) ? [] : [valueChange(comparison, step)];
  }
}

/** A rewritten headline that takes up the number its body had all along changes nothing. */
function isOldNews(comparison: FigureComparison, step: FigureStep): boolean {
  const { match, after } = step;
  const facets = comparison.after.facets[match.after];
  if (match.by === 'numbers' || facets === undefined || facets.concept === '') return false;
  if (wasKnown(comparison.dropped, after, facets) || isSum(comparison, step)) return true;
  const isHeadline = comparison.after.figurePassage[match.after]?.zone === 'headline';
  const isElsewhere = match.by === 'moved' || isHeadline;
  return isElsewhere && alreadySays(comparison.before, after, facets);
}

function valueChange(comparison: FigureComparison, step: FigureStep): Finding {
  return {
    ...shared(comparison, step),
    kind: 'figure-changed',
    severity: changedSeverity(comparison, step),
    summary: `${label(step)}: ${quantityText(step.before)} → ${quantityText(step.after)}`,
    reverts: comparison.revertOf(step.match.after),
    signals: figureSignals(comparison, step),
  };
}

function boundChange(comparison: FigureComparison, step: FigureStep): Finding {
  return {
    ...shared(comparison, step),
    kind: 'figure-bound-changed',
    severity: boundSeverity(step),
    summary: `${label(step)}: ${quantityText(step.before)} → ${quantityText(step.after)}`,
    reverts: comparison.revertOf(step.match.after),
  };
}

/** The same number from another source: recorded, told only by a rule. */
function reattribution(comparison: FigureComparison, step: FigureStep): Finding[] {
  const [from, to] = [step.before.attributedTo, step.after.attributedTo];
  if (from === null || to === null || sameName(from, to)) return [];
  return [
    {
      ...shared(comparison, step),
      kind: 'figure-reattributed',
      severity: 'low',
      summary: `${label(step)}, ${quantityText(step.after)}: by ${from} → by ${to}`,
    },
  ];
}

function sameName(a: string, b: string): boolean {
  const [from, to] = [a.toLowerCase(), b.toLowerCase()];
  return from.includes(to) || to.includes(from);
}

function shared(
  comparison: FigureComparison,
  step: FigureStep,
): Pick<Finding, 'nature' | 'before' | 'after' | 'lineage' | 'counts'> {
  return {
    nature: figureNature(comparison, step),
    before: figureSide(comparison.before.reading, step.before),
    after: figureSide(comparison.after.reading, step.after),
    lineage: comparison.lineageOf('after', step.match.after),
    counts: countsOf(comparison.after.facets[step.match.after]),
  };
}

const label = (step: FigureStep): string => {
  const after = countedText(step.after);
  return after === 'figure' ? countedText(step.before) : after;
};
