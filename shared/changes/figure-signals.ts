import type { Signal } from '../domain/change.ts';
import type { Figure } from '../domain/figure.ts';
import type { FigureComparison, FigureStep } from './figure-comparison.ts';

/** What an editor should look at in a changed figure. Signals never decide whether it is told. */
export function figureSignals(comparison: FigureComparison, step: FigureStep): Signal[] {
  const { before, after } = step;
  if (before.value === null || after.value === null) return [];
  const signals: Signal[] = [];
  if (after.series === 'cumulative' && after.value < before.value) signals.push('total-fell');
  if (isAboveWhole(comparison, after)) signals.push('part-above-whole');
  if (areTransposed(before.value, after.value)) signals.push('digits-transposed');
  if (isOutOfProportion(before.value, after.value)) signals.push('out-of-proportion');
  return signals;
}

function isAboveWhole(comparison: FigureComparison, figure: Figure): boolean {
  return figure.partOf.some((index) => {
    const whole = comparison.after.figures[index]?.value ?? null;
    return whole !== null && figure.value !== null && figure.value > whole;
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
