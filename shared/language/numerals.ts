import { digitsValue, glyphValue } from './digits.ts';
import type { NumberWords } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import type { Token } from './tokens.ts';
import { readVague } from './vague-numbers.ts';

/** Whether token `index` is written on to the token before it. */
export const isGlued = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.start === tokens[index - 1]?.end;

/**
 * Reads the number that begins at `tokens[at]`: "1,234", "3.5m", "two hundred and fifty-one",
 * "half a million", "two-thirds", "tens of thousands"; null when none begins there.
 */
export function readNumeral(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.kind === 'number' || glyphValue(token.text) !== null)
    return readDigits(tokens, at, words);
  if (token.text === '.' && tokens[at + 1]?.kind === 'number' && isGlued(tokens, at + 1))
    return readPointFirst(tokens, at, words);
  return (
    readVague(tokens, at, words) ?? readHalf(tokens, at, words) ?? readWords(tokens, at, words)
  );
}

function readDigits(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const glyph = glyphValue(token.text);
  let value = glyph ?? digitsValue(token.text, words.decimalMark);
  if (value === null) return null;
  let to = at + 1;
  const extra = glyphValue(tokens[to]?.text ?? '');
  if (glyph === null && extra !== null) {
    value += extra;
    to++;
  }
  return applyScales({ from: at, to, value, range: null, digits: true, scale: 1 }, tokens, words);
}

/** ".5 per cent": a decimal without its zero. */
function readPointFirst(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  if (at > 0 && isGlued(tokens, at) && /[\p{L}\d]$/u.test(tokens[at - 1]?.text ?? '')) return null;
  const value = Number(`0.${tokens[at + 1]?.text ?? ''}`);
  if (Number.isNaN(value)) return null;
  return applyScales(
    { from: at, to: at + 2, value, range: null, digits: true, scale: 1 },
    tokens,
    words,
  );
}

/** Multiplies by the scale words after a number, "4 hundred million", or the letters on it, "3.5m". */
function applyScales(numeral: Numeral, tokens: readonly Token[], words: NumberWords): Numeral {
  const short = shortScaleAt(tokens, numeral.to, words);
  if (short !== null) {
    const value = round((numeral.value ?? 0) * short);
    return { ...numeral, value, to: numeral.to + 1, scale: short };
  }
  let scaled = numeral;
  for (let next = scaleAt(tokens, scaled.to, words); next !== null; ) {
    const value = (scaled.value ?? 0) * next.factor;
    scaled = { ...scaled, value, scale: next.factor, to: next.to };
    next = scaleAt(tokens, scaled.to, words);
  }
  return { ...scaled, value: round(scaled.value ?? 0) };
}

/** A scale word after a number, with the hyphen that may join it: "billion" in "1.8-billion". */
function scaleAt(tokens: readonly Token[], at: number, words: NumberWords) {
  const to = isHyphen(tokens[at]) && isGlued(tokens, at) ? at + 1 : at;
  const factor = words.scales.get(tokens[to]?.lower ?? '');
  return factor === undefined ? null : { factor, to: to + 1 };
}

/** The "m" of "3.5m": a letter on the number itself that no other letter follows. */
function shortScaleAt(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  const short = words.shortScales.get(tokens[at]?.lower ?? '');
  const isOn = isGlued(tokens, at) && !continuesWord(tokens, at + 1);
  return short !== undefined && isOn ? short : null;
}

/** 3.3 * 1e6 is 3299999.9999999995 in binary floating point; news never writes so many digits. */
const round = (value: number): number => Number(value.toPrecision(12));

const continuesWord = (tokens: readonly Token[], index: number): boolean =>
  isGlued(tokens, index) && /^[\p{L}\d/²³]/u.test(tokens[index]?.text ?? '');

const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && /^[-‐‑]$/.test(token.text);

/** "half a million", "half a dozen", "half-dozen"; a bare "half" only before "of" or "the". */
function readHalf(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const part = words.fractions.get(tokens[at]?.lower ?? '');
  if (part !== 0.5) return null;
  let to = at + 1;
  if (isHyphen(tokens[to]) || words.oneWords.has(tokens[to]?.lower ?? '')) to++;
  const scale = words.scales.get(tokens[to]?.lower ?? '');
  if (scale !== undefined)
    return { from: at, to: to + 1, value: part * scale, range: null, digits: false, scale };
  const next = tokens[at + 1]?.lower ?? '';
  if (!words.partWords.has(next)) return null;
  return { from: at, to: at + 1, value: part, range: null, digits: false, scale: 1 };
}

interface Sum {
  total: number;
  current: number;
  /** The last word's worth: 0 before any, 1 after ones, 10 after tens, else the scale. */
  last: number;
  to: number;
}

function readWords(tokens: readonly Token[], at: number, words: NumberWords): Numeral | null {
  const sum: Sum = { total: 0, current: 0, last: 0, to: at };
  if (words.oneWords.has(tokens[at]?.lower ?? '') && followsOne(tokens, at, words)) {
    sum.current = 1;
    sum.last = 1;
    sum.to = at + 1;
  }
  while (takeWord(tokens, sum, words));
  if (sum.to === at || (sum.last === 1 && !words.small.has(tokens[at]?.lower ?? ''))) {
    return readFraction(tokens, { at, sum, words });
  }
  return readFraction(tokens, { at, sum, words }) ?? wholeOf(sum, at);
}

function wholeOf(sum: Sum, at: number): Numeral {
  const value = round(sum.total + sum.current);
  const scale = sum.last >= 100 || sum.last === 12 ? sum.last : 1;
  return { from: at, to: sum.to, value, range: null, digits: false, scale };
}

/** "a hundred", "a third": the article counts as one only before a scale or a fraction. */
function followsOne(tokens: readonly Token[], at: number, words: NumberWords): boolean {
  const next = tokens[at + 1]?.lower ?? '';
  if (words.small.has(tokens[at]?.lower ?? '')) return false;
  return (words.scales.has(next) && next !== 'score') || words.fractions.has(next);
}

/** Adds the number word at `sum.to`, with a joining hyphen or "and" before it; false when none fits. */
function takeWord(tokens: readonly Token[], sum: Sum, words: NumberWords): boolean {
  let next = sum.to;
  if (sum.last > 0 && isHyphen(tokens[next])) next++;
  if (sum.last >= 100 && words.joiners.has(tokens[next]?.lower ?? '')) next++;
  const word = tokens[next]?.lower ?? '';
  const small = words.small.get(word);
  if (small !== undefined) return takeSmall(sum, small, next);
  const scale = words.scales.get(word);
  if (scale === undefined || sum.last === 0 || next > sum.to + 1) return false;
  takeScale(sum, scale);
  sum.to = next + 1;
  return true;
}

function takeSmall(sum: Sum, small: number, next: number): boolean {
  const fits = sum.last === 0 || (sum.last === 10 && small < 10 && small > 0) || sum.last >= 100;
  if (!fits) return false;
  sum.current += small;
  sum.last = small >= 20 && small % 10 === 0 ? 10 : 1;
  sum.to = next + 1;
  return true;
}

function takeScale(sum: Sum, scale: number): void {
  if (scale < 1000) {
    sum.current *= scale;
  } else if (sum.current === 0) {
    sum.total *= scale;
  } else {
    sum.total += sum.current * scale;
    sum.current = 0;
  }
  sum.last = scale;
}

interface FractionAt {
  readonly at: number;
  readonly sum: Sum;
  readonly words: NumberWords;
}

/** "a third of", "two-thirds", "one and a half", "three quarters"; ordinals ("a third man") are left alone. */
function readFraction(tokens: readonly Token[], { at, sum, words }: FractionAt): Numeral | null {
  if (sum.to === at) return null;
  const count = sum.total + sum.current;
  const mixed = halfAfterAnd(tokens, sum.to, words);
  if (mixed !== null) return fraction({ at, to: mixed, value: count + 0.5 }, tokens, words);
  const next = isHyphen(tokens[sum.to]) ? sum.to + 1 : sum.to;
  const part = words.fractions.get(tokens[next]?.lower ?? '');
  if (part === undefined) return null;
  const isPlural = count > 1 && (tokens[next]?.lower ?? '').endsWith('s');
  const isPart = words.partWords.has(tokens[next + 1]?.lower ?? '') || next > sum.to || isPlural;
  return isPart ? fraction({ at, to: next + 1, value: count * part }, tokens, words) : null;
}

/** After "and a half", or null when those words do not stand at `at`. */
function halfAfterAnd(tokens: readonly Token[], at: number, words: NumberWords): number | null {
  if (!words.joiners.has(tokens[at]?.lower ?? '')) return null;
  const half = words.oneWords.has(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  return words.fractions.get(tokens[half]?.lower ?? '') === 0.5 ? half + 1 : null;
}

const fraction = (
  { at, to, value }: { readonly at: number; readonly to: number; readonly value: number },
  tokens: readonly Token[],
  words: NumberWords,
): Numeral =>
  applyScales({ from: at, to, value, range: null, digits: false, scale: 1 }, tokens, words);
