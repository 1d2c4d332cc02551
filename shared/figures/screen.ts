import type { Lexicon } from '../language/lexicon.ts';

const screens = new WeakMap<Lexicon, RegExp>();

/** Whether `sentence` can hold a number at all: most sentences cannot, and need no reading. */
export function mayHoldNumber(sentence: string, lexicon: Lexicon): boolean {
  let screen = screens.get(lexicon);
  if (screen === undefined) {
    const { small, scales, vague, fractions } = lexicon.numbers;
    const words = [...small.keys(), ...scales.keys(), ...vague.keys(), ...fractions.keys()];
    screen = new RegExp(`[\\d½⅓⅔¼¾]|(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu');
    screens.set(lexicon, screen);
  }
  return screen.test(sentence);
}
