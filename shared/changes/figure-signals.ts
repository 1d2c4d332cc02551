import type { Signal } from '../domain/change.ts';
import type { Figure } from '../domain/figure.ts';
import { type FigureComparison, type FigureStep, sameCounts } from './figure-comparison.ts';
import { compareQuantities } from './quantity.ts';

/** What an editor should look at in a changed figure. Signals never decide whether it is told. */
export function figureSignals(comparison: FigureComparison, step: FigureStep): Signal[] {
  const { before, after } = step;
  if (before.value === null || after.value === null) return [];
  const signals: Signal[] = [];
  if (after.series === 'cumulative' && after.value < before.value) signals.push('total-fell');
  if (isAboveWhole(comparison, after)) signals.push('part-above-whole');
  if (areTransposed(before.value, after.value)) signals.push('digits-transposed');
  if (isOutOfProportion(before.value, after.value)) signals.push('out-of-proportion');
  if (differsFromHeadline(comparison, step)) signals.push('headline-differs');
  return signals;
}

function isAboveWhole(comparison: FigureComparison, figure: Figure): boolean {
  return figure.partOf.some((index) => {
    const whole = comparison.after.figures[index]?.value ?? null;
    return whole !== null && figure.value !== null && figure.value > whole;
  });
}

/** Whether headline and text now give two numbers for what this figure counts. */
function differsFromHeadline({ after: side }: FigureComparison, step: FigureStep): boolean {
  const facets = side.facets[step.match.after];
  const zone = side.figurePassage[step.match.after]?.zone;
  if (facets === undefined || facets.concept === '' || zone === undefined) return false;
  return sameCounts(side, facets).some((index) => {
    const [other, passage] = [side.figures[index], side.figurePassage[index]];
    if (other === undefined || passage === null || passage === undefined) return false;
    const isAcross = (zone === 'headline') !== (passage.zone === 'headline');
    return isAcross && compareQuantities(step.after, other) === 'changed';
  });
}

/** "1,291" to "1,921": two neighbouring digits changed places. */
function areTransposed(before: number, after: number): boolean {
  const [from, to] = [String(before), String(after)];
  if (from.length !== to.length || from.length < 2) return false;
  const at = Array.from(from).findIndex((digit, index) => digit !== to[index]);
  if (at < 0 || at + 1 >= from.length) return false;
  const swapped = from.slice(0, at) + (from[at + 1] ?? '') + (from[at] ?? '') + from.slice(at + 2);
  return swapped === to;
}

const JUMP = 10;
const SMALL = 10;

/** Ten times as many, or a tenth: often a slipped digit. Small numbers jump by nature. */
function isOutOfProportion(before: number, after: number): boolean {
  const [low, high] = [Math.min(before, after), Math.max(before, after)];
  return low >= SMALL && high / low >= JUMP;
}
