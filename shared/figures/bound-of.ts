import type { Bound } from '../domain/figure.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { phraseAt, phraseBefore } from '../language/phrase-match.ts';
import type { Token } from '../language/tokens.ts';

/** How far the text commits to a number, and the token that its first word is. */
export interface BoundMatch {
  readonly bound: Bound;
  readonly from: number;
}

/** Words that may stand between a bound and its number: "at least another 20", "more than an estimated 30". */
const between = new Set([
  'another',
  'a',
  'an',
  'the',
  'further',
  'additional',
  'other',
  'between',
  'from',
]);

/**
 * The bound that the words around a number give it: "at least 35", "35 or more", "nearly 60";
 * `exactly` when there is none.
 */
export function boundOf(
  tokens: readonly Token[],
  { from, numberTo, to }: { readonly from: number; readonly numberTo: number; readonly to: number },
  lexicon: Lexicon,
): BoundMatch {
  const before = boundBefore(tokens, from, lexicon);
  if (before !== null && before.bound !== 'exactly') return before;
  const after =
    phraseAt(tokens, numberTo, lexicon.boundsAfter) ?? phraseAt(tokens, to, lexicon.boundsAfter);
  return { bound: after?.value ?? 'exactly', from: before?.from ?? from };
}

function boundBefore(tokens: readonly Token[], from: number, lexicon: Lexicon): BoundMatch | null {
  for (let skip = 0; skip <= 2; skip++) {
    const found = phraseBefore(tokens, from - skip, lexicon.boundsBefore);
    if (found !== null) return { bound: found.value, from: found.to };
    if (!between.has(tokens[from - skip - 1]?.lower ?? '')) return null;
  }
  return null;
}
