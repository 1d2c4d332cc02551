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
  if (first.value === null && first.range === null) return null;
  const joint = jointAt(first, tokens, lexicon);
  if (joint === null) return null;
  const second = readAmount(tokens, joint.next, lexicon);
  if (first.value === null || second?.value == null) return null;
  if (!sameKind(first, second, joint.kind) || isYearBefore(first, second)) return null;
  const low = sharesScale(first, second) ? first.value * second.scale : first.value;
  if (joint.kind === 'opened' && isTrackedTotal(first, second, tokens)) return null;
  if (joint.kind === 'to' && second.value < low) return null;
  if (joint.kind === 'or' && !(second.value > low && second.value <= low * 2)) return null;
  return {
    ...first,
    value: null,
    range: [low, second.value],
    numberTo: second.numberTo,
    to: second.to,
    scale: second.scale,
    digits: first.digits && second.digits,
    unit: second.unit ?? first.unit,
  };
}

interface Joint {
  readonly next: number;
  readonly kind: 'opened' | 'to' | 'or' | 'dash';
}

function jointAt(first: Amount, tokens: readonly Token[], lexicon: Lexicon): Joint | null {
  const word = tokens[first.to]?.lower ?? '';
  const opener = lexicon.numbers.rangeOpeners.get(tokens[openerIndex(first, tokens)]?.lower ?? '');
  if (opener !== undefined && word === opener) return { next: first.to + 1, kind: 'opened' };
  if (opener === 'to' && /^(?:up|down)$/.test(word) && tokens[first.to + 1]?.lower === opener)
    return { next: first.to + 2, kind: 'opened' };
  if (/^[-–—‑/]$/.test(word) && isGlued(tokens, first.to) && isGlued(tokens, first.to + 1))
    return word === '/' && !first.currencyFirst ? null : { next: first.to + 1, kind: 'dash' };
  if (!lexicon.numbers.rangeWords.has(word)) return null;
  return { next: first.to + 1, kind: word === 'or' || word === 'oder' ? 'or' : 'to' };
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
