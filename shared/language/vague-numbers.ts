import type { NumberWords } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import type { Token } from './tokens.ts';

/**
 * Reads "hundreds", "dozens", "tens of thousands", "several hundred": numbers whose size is known
 * only roughly. Their value is null; the range holds the power of ten where the word gives one.
 */
export function readVague(
  tokens: readonly Token[],
  at: number,
  words: NumberWords,
): Numeral | null {
  const first = tokens[at]?.lower ?? '';
  const factor = words.vagueFactors.get(first);
  if (factor !== undefined && words.ofWords.has(tokens[at + 1]?.lower ?? '')) {
    const of = words.vague.get(tokens[at + 2]?.lower ?? '');
    if (of !== undefined && of !== null) {
      return vague(at, at + 3, [factor[0] * of[0], factor[1] * of[0]]);
    }
  }
  const range = words.vague.get(first);
  if (range !== undefined) return vague(at, at + 1, range);
  if (!words.severalWords.has(first)) return null;
  return words.scales.has(tokens[at + 1]?.lower ?? '') ? vague(at, at + 2, null) : null;
}

const vague = (from: number, to: number, range: readonly [number, number] | null): Numeral => ({
  from,
  to,
  value: null,
  range,
  digits: false,
  scale: 1,
});
