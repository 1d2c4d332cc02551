import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, readAmount } from './amount.ts';
import { joinRange } from './range.ts';
import { joinRatio } from './ratio.ts';
import { mayStartNumber } from './screen.ts';

/** The number that begins at a token: `first` alone, `amount` with a range or ratio it opens ("30 to 35"); null: none. */
export function amountAt(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
): { readonly first: Amount; readonly amount: Amount } | null {
  const first = mayStartNumber(tokens[at], lexicon) ? readAmount(tokens, at, lexicon) : null;
  if (first === null) return null;
  const amount = joinRange(first, tokens, lexicon) ?? joinRatio(first, tokens, lexicon) ?? first;
  return { first, amount };
}
