import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, readAmount } from './amount.ts';

/**
 * Joins "one in five", "nine out of 10", "two in three" into the share that they say, 0.2; "58 out of
 * 251" counts two things and "killed four in 10 days" a time, and both are left alone.
 */
export function joinRatio(
  first: Amount,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Amount | null {
  const part = first.value;
  if (part === null || first.unit !== null || first.scale !== 1) return null;
  const isIn = tokens[first.to]?.lower === 'in';
  const isOutOf = tokens[first.to]?.lower === 'out' && tokens[first.to + 1]?.lower === 'of';
  if (!isIn && !isOutOf) return null;
  const second = readAmount(tokens, first.to + (isIn ? 1 : 2), lexicon);
  const whole = second?.unit === null ? second.value : null;
  if (second === null || whole === null || !isShare(part, whole, isIn)) return null;
  return { ...second, from: first.from, digits: false, value: part / whole };
}

/** Small round shares only: one in N, N in ten, or "two in three". */
function isShare(part: number, whole: number, isIn: boolean): boolean {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || part < 1 || part >= whole)
    return false;
  if (whole === 10 || whole === 5) return true;
  if (part === 1) return whole <= 20 || whole % 100 === 0;
  return isIn && whole <= 6;
}
