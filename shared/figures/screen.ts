import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';

interface Screen {
  readonly anywhere: RegExp;
  readonly starts: ReadonlySet<string>;
}

const screens = new WeakMap<Lexicon, Screen>();

/** Whether `sentence` can hold a number at all: most sentences cannot, and need no reading. */
export const mayHoldNumber = (sentence: string, lexicon: Lexicon): boolean =>
  screenOf(lexicon).anywhere.test(sentence);

/** Whether a number can begin at `token`: digits, marks, number words and currency codes. */
export const mayStartNumber = (token: Token | undefined, lexicon: Lexicon): boolean =>
  token?.kind !== 'word' || screenOf(lexicon).starts.has(token.lower);

function screenOf(lexicon: Lexicon): Screen {
  const known = screens.get(lexicon);
  if (known !== undefined) return known;
  const { small, scales, vague, vagueFactors, fractions, ...sets } = lexicon.numbers;
  const words = [...small.keys(), ...scales.keys(), ...vague.keys(), ...fractions.keys()];
  const openers = [sets.oneWords, sets.severalWords, sets.minusWords].flatMap((set) => [...set]);
  const currencies = [...lexicon.units.currencyBefore.keys()].map((key) => key.split(/[ $]/)[0]);
  const made = {
    anywhere: new RegExp(`[\\d½⅓⅔¼¾]|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu'),
    starts: new Set([...words, ...openers, ...vagueFactors.keys(), ...currencies.map(String)]),
  };
  screens.set(lexicon, made);
  return made;
}
