import type { Lexicon } from '../language/lexicon.ts';
import { isGlued } from '../language/numerals.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, readAmount } from './amount.ts';

/**
 * Joins `first` with the amount after it when the two are ends of one range: "between 30 and 35",
 * "20-25", "$3 billion to $5 billion", "two or three", "from 62 to 59" (ends stay in the order written).
 * "rose 6% to 164p" and "5 soldiers and 3 civilians" are left alone.
 */
export function joinRange(
  first: Amount,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Amount | null {
  const joint = jointAt(first, tokens, lexicon);
  const second = joint === null ? null : readAmount(tokens, joint.next, lexicon);
  const ends = second === null ? null : endsOf(first, second);
  if (joint === null || second === null || ends === null) return null;
  if (!sameKind(first, second, joint.kind) || !isSpan(ends, joint.kind)) return null;
  if (joint.kind === 'opened' && isTrackedTotal(first, second, tokens)) return null;
  return {
    ...first,
    value: null,
    range: ends,
    numberTo: second.numberTo,
    to: second.to,
    scale: second.scale,
    digits: first.digits && second.digits,
    unit: second.unit ?? first.unit,
  };
}

/** Both ends in full, "$3-5 billion" as 3e9 and 5e9; null when one is no plain number or a year. */
function endsOf(first: Amount, second: Amount): readonly [number, number] | null {
  if (first.value === null || second.value === null || isYearBefore(first, second)) return null;
  return [sharesScale(first, second) ? first.value * second.scale : first.value, second.value];
}

/** Ends joined by "to" must rise, and by "or" lie close: "two or three". */
function isSpan([low, high]: readonly [number, number], kind: Joint['kind']): boolean {
  if (kind === 'to') return high >= low;
  return kind !== 'or' || (high > low && high <= low * 2);
}

interface Joint {
  readonly next: number;
  readonly kind: 'opened' | 'to' | 'or' | 'dash';
}

function jointAt(first: Amount, tokens: readonly Token[], lexicon: Lexicon): Joint | null {
  const word = tokens[first.to]?.lower ?? '';
  const opened = openedJoint(first, tokens, lexicon);
  if (opened !== null) return opened;
  if (isDash(first, tokens)) return { next: first.to + 1, kind: 'dash' };
  if (!lexicon.numbers.rangeWords.has(word)) return null;
  return { next: first.to + 1, kind: word === 'or' || word === 'oder' ? 'or' : 'to' };
}

/** "between … and", "from … to", "from … up to". */
function openedJoint(first: Amount, tokens: readonly Token[], lexicon: Lexicon): Joint | null {
  const opener = tokens[openerIndex(first, tokens)]?.lower ?? '';
  const closer = lexicon.numbers.rangeOpeners.get(opener);
  if (closer === undefined) return null;
  const upTo = /^(?:up|down)$/.test(tokens[first.to]?.lower ?? '') ? 1 : 0;
  const isClosed = tokens[first.to + upTo]?.lower === closer;
  return isClosed ? { next: first.to + upTo + 1, kind: 'opened' } : null;
}

/** "20-25"; a slash joins sums of money only, "$7/$9". */
function isDash(first: Amount, tokens: readonly Token[]): boolean {
  const mark = tokens[first.to]?.text ?? '';
  if (!isGlued(tokens, first.to) || !isGlued(tokens, first.to + 1)) return false;
  return mark === '/' ? first.currencyFirst : /^[-–—‑]$/.test(mark);
}

/** "from about 30 to 40": one word may stand between the opener and the number. */
function openerIndex(first: Amount, tokens: readonly Token[]): number {
  const before = tokens[first.from - 1]?.lower ?? '';
  return /^(?:about|around|roughly|some|just)$/.test(before) ? first.from - 2 : first.from - 1;
}

/** "the number of hostages fell from 62 to 59": two counts of one total, not a span. */
function isTrackedTotal(first: Amount, second: Amount, tokens: readonly Token[]): boolean {
  if (second.unit !== null || tokens[first.from - 1]?.lower === 'between') return false;
  for (let index = first.from - 1; index >= Math.max(0, first.from - 12); index--) {
    if (/^(?:number|toll|count|total|deaths|tally|caseload)$/.test(tokens[index]?.lower ?? ''))
      return tokens[first.to]?.lower !== 'and';
  }
  return false;
}

/** "rose 60% in 2018 to 3.9 million": a year is no end of a range of counts. */
const isYearBefore = (first: Amount, second: Amount): boolean =>
  first.unit === null &&
  first.digits &&
  first.scale === 1 &&
  (first.value ?? 0) >= 1900 &&
  (first.value ?? 0) <= 2100 &&
  (second.scale > 1 || (second.value ?? 0) < 1000);

/** Whether both ends can share a unit: "15 to 22 mph" can, "rose 6% to 164p" and "8% to 3.65" cannot. */
function sameKind(first: Amount, second: Amount, kind: Joint['kind']): boolean {
  if (first.unit === second.unit) return true;
  if (first.unit === null) return !second.currencyFirst;
  if (first.unit === 'year of age' && second.unit === null) return true;
  if (second.unit !== null) return second.unit.startsWith(`${first.unit} per`);
  return kind === 'dash' || kind === 'opened' || first.currencyFirst;
}

/** "$3-5 billion", "3 to 5 million": the scale after the second end is the first's too. */
const sharesScale = (first: Amount, second: Amount): boolean =>
  first.scale === 1 && second.scale >= 1000 && (first.value ?? 0) < 1000;
