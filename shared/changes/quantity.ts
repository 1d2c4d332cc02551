import type { Bound, Figure } from '../domain/figure.ts';

type QuantityOf = Pick<Figure, 'value' | 'range' | 'bound' | 'surface'>;

/** How two wordings of one figure differ in what they say. */
type QuantityDifference =
  /** The same number, in whatever words or digits. */
  | 'same'
  /** The same number, bounded otherwise: "58" and "at least 58". */
  | 'bound'
  /** Rounded or made vaguer (or less so), each true in the other's ordinary sense. */
  | 'rephrased'
  /** A vague word became a number. */
  | 'counted'
  | 'changed';

/** Compares what `before` and `after` say a number is. */
export function compareQuantities(before: QuantityOf, after: QuantityOf): QuantityDifference {
  if (isVague(before) || isVague(after)) return compareVague(before, after);
  const [lowBefore, highBefore] = ends(before);
  const [lowAfter, highAfter] = ends(after);
  if (equal(lowBefore, lowAfter) && equal(highBefore, highAfter)) {
    return sameBound(before.bound, after.bound) ? 'same' : 'bound';
  }
  if (holds(after, before) || holds(before, after)) return 'rephrased';
  return isRounding(before, after) ? 'rephrased' : 'changed';
}

const VAGUE_WORD =
  /\b(?:dozens?|scores|hundreds|thousands|tens|millions|billions|several|many|few|multiple|dutzende?|hunderte|tausende|mehrere|viele|zahlreiche|einige)\b/i;

/** Whether a figure gives only an order of size: "dozens", "hundreds of thousands". */
export function isVague(figure: QuantityOf): boolean {
  if (/\d/.test(figure.surface)) return false;
  return (
    (figure.value === null && figure.range === null) || VAGUE_WORD.test(plural(figure.surface))
  );
}

/** "A dozen" and "two dozen" are numbers; "dozens" is not. */
const plural = (surface: string): string =>
  surface.replace(/\b(?:a|an|one|two|three|four|five|half a) dozen\b/i, '');

const VAGUE_RANGES: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/hundreds of thousands|hunderttausende/i, [100_000, 999_999]],
  [/tens of thousands|zehntausende/i, [10_000, 99_999]],
  [/thousands|tausende/i, [1_000, 9_999]],
  [/hundreds|hunderte/i, [101, 999]],
  [/scores/i, [40, 150]],
  [/dozens|dutzende/i, [24, 99]],
  [/several|multiple|mehrere|few|einige/i, [2, 12]],
  [/many|viele|zahlreiche/i, [3, 99]],
];

function vagueRange(figure: QuantityOf): readonly [number, number] {
  const known = VAGUE_RANGES.find(([words]) => words.test(figure.surface));
  return known?.[1] ?? figure.range ?? [0, Number.POSITIVE_INFINITY];
}

function compareVague(before: QuantityOf, after: QuantityOf): QuantityDifference {
  if (isVague(before) && isVague(after)) return overlaps(vagueRange(before), vagueRange(after));
  if (isVague(before)) return 'counted';
  const [low, high] = vagueRange(after);
  const [from, to] = ends(before);
  return from >= low && to <= high ? 'rephrased' : 'changed';
}

function overlaps(a: readonly [number, number], b: readonly [number, number]): QuantityDifference {
  return a[0] <= b[1] && b[0] <= a[1] ? 'rephrased' : 'changed';
}

function ends(figure: QuantityOf): readonly [number, number] {
  if (figure.range !== null) return figure.range;
  const value = figure.value ?? Number.NaN;
  return [value, value];
}

const equal = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** "At least" and "more than" are used for one another; so are "at most" and "up to". */
const LOOSE: Readonly<Record<Bound, string>> = {
  exactly: 'exactly',
  'at-least': 'from',
  'more-than': 'from',
  about: 'about',
  'at-most': 'to',
  'less-than': 'to',
};

const sameBound = (a: Bound, b: Bound): boolean => LOOSE[a] === LOOSE[b];

/** Whether the ordinary range of `wide` holds all that `narrow` says; of two numbers with one bound none rewords the other. */
function holds(wide: QuantityOf, narrow: QuantityOf): boolean {
  const range = ordinaryRange(wide);
  if (range === null || wide.bound === narrow.bound) return false;
  const [low, high] = ends(narrow);
  return low >= range[0] && high <= range[1] && isPlainer(wide, narrow);
}

/** A rounder number with a bound can stand for a finer one, not the other way round. */
function isPlainer(wide: QuantityOf, narrow: QuantityOf): boolean {
  return stepOf(ends(wide)[0]) > stepOf(ends(narrow)[0]);
}

/**
 * The numbers people mean by a bounded one: "more than 400" is said of 401 to 450, seldom of 480;
 * "about 400" of 350 to 450. Null for exact numbers.
 */
function ordinaryRange(figure: QuantityOf): readonly [number, number] | null {
  const [low, high] = ends(figure);
  const half = stepOf(high) / 2;
  switch (figure.bound) {
    case 'exactly':
      return figure.range === null ? null : [low, high];
    case 'at-least':
    case 'more-than':
      return [low, high + half];
    case 'about':
      return [low - half, high + half];
    case 'at-most':
    case 'less-than':
      return [low - half, high];
  }
}

/** The step a number is rounded to: 400 to 100, 250 to 50, 413 to 1. */
function stepOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  let step = 1;
  while (step < 1e15 && Number.isInteger(value / (step * 10))) step *= 10;
  while (step > 1e-6 && !Number.isInteger(value / step)) step /= 10;
  const halves = value / (step * 5);
  return Number.isInteger(halves) ? step * 5 : step;
}

const ROUNDING_AT_MOST = 0.02;

/** An exact number replaced by itself rounded: "4,917" by "4,900" or "3.46 million" by "3.5 million". */
function isRounding(before: QuantityOf, after: QuantityOf): boolean {
  if (before.value === null || after.value === null) return false;
  const step = stepOf(after.value);
  if (differsInOneDigit(before.value, after.value)) return false;
  const coarser = step >= 100 * stepOf(before.value);
  const near = Math.abs(before.value - after.value) <= step / 2;
  return coarser && near && Math.abs(before.value / after.value - 1) <= ROUNDING_AT_MOST;
}

/** One digit put for another is never a rounding: "4,408" and "4,400" are two claims. */
function differsInOneDigit(a: number, b: number): boolean {
  const [from, to] = [String(a), String(b)];
  if (from.length !== to.length) return false;
  let different = 0;
  for (let at = 0; at < from.length; at++) if (from[at] !== to[at]) different++;
  return different === 1;
}

/** Comparable form of what a figure says: "58", "at-least:58", "30..35", or the vague words. */
export function quantityKey(figure: QuantityOf): string {
  const bound = figure.bound === 'exactly' ? '' : `${figure.bound}:`;
  if (isVague(figure)) return `${bound}~${figure.surface.toLowerCase()}`;
  if (figure.range !== null) return `${bound}${figure.range[0]}..${figure.range[1]}`;
  return `${bound}${figure.value ?? ''}`;
}
