import { type Token, tokenize } from '../language/tokens.ts';
import { foldText } from './fold-text.ts';
import { numeralValue, scaleOf } from './numerals.ts';

/** A number of a sentence, by what it is worth and where it is written. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** A sentence as comparison sees it: folded words, numbers by value. */
export interface ComparableWords {
  /** Folded lower-case words and numbers by value, marks left out. */
  readonly words: readonly string[];
  /** As `words`, with each number as `#`. */
  readonly masked: readonly string[];
  readonly numerals: readonly Numeral[];
}

/** Reads `text` for comparison; offsets of numerals count from `offset`. Linear in its length. */
export function comparableWords(text: string, offset: number): ComparableWords {
  const tokens = tokenize(text, offset);
  const words: string[] = [];
  const masked: string[] = [];
  const numerals: Numeral[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const numeral = readNumeral(tokens, at);
    if (numeral !== null) {
      numerals.push(numeral.numeral);
      words.push(String(numeral.numeral.value));
      masked.push('#');
      at = numeral.last;
      continue;
    }
    const word = foldWord(tokens[at]);
    if (word === '') continue;
    words.push(word);
    masked.push(word);
  }
  return { words, masked, numerals };
}

function readNumeral(
  tokens: readonly Token[],
  at: number,
): { readonly numeral: Numeral; readonly last: number } | null {
  const first = tokens[at];
  if (first === undefined || first.kind === 'mark') return null;
  const start = numeralValue(first.lower);
  if (start === null) return null;
  let value = start;
  let last = at;
  for (let next = at + 1; next < tokens.length; next++) {
    const scale = scaleOf(tokens[next]?.lower ?? '');
    if (scale === null) break;
    value *= scale;
    last = next;
  }
  return { numeral: { value, start: first.start, end: (tokens[last] ?? first).end }, last };
}

const KEPT_MARKS = new Set(['%', '$', '€', '£', '°']);

/** A word without what typography and encoding may change: "don’t" is "dont". */
function foldWord(token: Token | undefined): string {
  if (token === undefined) return '';
  if (token.kind === 'mark') return KEPT_MARKS.has(token.text) ? token.text : '';
  return /^[a-z]+$/.test(token.lower)
    ? token.lower
    : foldText(token.text)
        .toLowerCase()
        .replace(/["'.-]/g, '');
}
