import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import type { Surroundings } from './surroundings.ts';

const prepositions = new Set('in across near at outside throughout inside around im'.split(' '));

/**
 * The place a figure is about: the nearest name after "in", "across" or "near" behind it, up to the
 * next figure or clause: "killed 35 people in Costara". Months, days and years are no places.
 */
export function placeOf(
  tokens: readonly Token[],
  around: Surroundings,
  lexicon: Lexicon,
): string | null {
  for (let index = around.to; index < Math.min(around.nextFrom, around.to + 12); index++) {
    const token = tokens[index];
    if (token === undefined || /^[;:.]$/.test(token.text)) return null;
    if (!prepositions.has(token.lower)) continue;
    const name = nameAt(tokens, index + 1, lexicon);
    if (name !== null) return name;
  }
  return null;
}

function nameAt(tokens: readonly Token[], at: number, lexicon: Lexicon): string | null {
  const start = /^(?:the|northern|southern|eastern|western|central)$/.test(tokens[at]?.lower ?? '')
    ? at + 1
    : at;
  const words: string[] = [];
  let to = start;
  for (let index = start; index < start + 4; index++) {
    const token = tokens[index];
    if (token?.kind !== 'word' || !/^\p{Lu}/u.test(token.text)) break;
    if (lexicon.months.has(token.lower) || lexicon.weekdays.has(token.lower)) break;
    words.push(token.text);
    to = index + 1;
  }
  if (isAdjective(tokens[to], lexicon)) return null;
  return words.length === 0 ? null : words.join(' ');
}

/** "in Costaran air strikes": a name before a noun describes it and is no place. */
const isAdjective = (next: Token | undefined, lexicon: Lexicon): boolean =>
  next?.kind === 'word' &&
  !lexicon.stops.has(next.lower) &&
  !lexicon.verbs.has(next.lower) &&
  !lexicon.statuses.has(next.lower) &&
  !/(?:ly|ed|ing|'s)$/.test(next.lower);
