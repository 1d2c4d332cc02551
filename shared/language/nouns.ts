import type { Lexicon } from './lexicon.ts';
import { isPlural, singular } from './singular.ts';
import type { Token } from './tokens.ts';
import { wordSet } from './word-list.ts';

/** A noun phrase after a number: tokens `from` up to `to`, the head last. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

const LONGEST = 7;

/**
 * Reads the noun phrase that a number counts, from `tokens[at]` to its head: "living hostages" in
 * "30 living hostages held in Costara", "first-team players". Stops at verbs, prepositions and
 * participles after the noun; null when no noun stands there.
 */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  { lexicon, one }: { readonly lexicon: Lexicon; readonly one: boolean },
): NounPhrase | null {
  const end = runEnd(tokens, at, lexicon);
  if (end === at) return null;
  const to = one
    ? singularHeadEnd(tokens, { from: at, to: end }, lexicon)
    : headEnd(tokens, { from: at, to: end }, lexicon);
  const saysNothing = tokens.slice(at, to).every((token) => weak.has(token.lower));
  return to > at && !saysNothing ? { from: at, to } : null;
}

/** Where the words that could stand in one noun phrase end. */
function runEnd(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  let index = at;
  while (index < Math.min(tokens.length, at + LONGEST) && canContinue(tokens, index, at, lexicon))
    index++;
  return index;
}

// eslint-disable-next-line max-params -- a scanning step: tokens, here, start, language
function canContinue(
  tokens: readonly Token[],
  index: number,
  at: number,
  lexicon: Lexicon,
): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  if (token.kind === 'number') return index > at && isCapital(tokens[index - 1]);
  if (token.kind === 'mark') return token.text === '&' && index > at;
  if (lexicon.stops.has(token.lower)) return isAcronym(token);
  const verbal = lexicon.verbs.has(token.lower) || lexicon.statuses.has(token.lower);
  if (index === at) return !verbal || opensPhrase(token, tokens[at + 1], lexicon);
  if (verbal && !isPlural(token.lower, lexicon)) return false;
  if (verbal)
    return !isPlural(tokens[index - 1]?.lower ?? '', lexicon) && !lexicon.verbs.has(token.lower);
  return !(isParticiple(token.lower) && isPlural(tokens[index - 1]?.lower ?? '', lexicon));
}

/** "injured" before "people" belongs to the phrase; "killed in" does not. */
function opensPhrase(token: Token, next: Token | undefined, lexicon: Lexicon): boolean {
  if (next?.kind !== 'word') return false;
  if (lexicon.stops.has(next.lower) || lexicon.verbs.has(next.lower)) return false;
  return (
    /(?:ed|ing|en|dead|missing|hostage)$/.test(token.lower) || lexicon.plurals.has(token.lower)
  );
}

/** "US" and "IT" are names where "us" and "it" are not. */
const isAcronym = (token: Token): boolean =>
  token.text.length > 1 &&
  token.text === token.text.toUpperCase() &&
  !/^(?:AM|PM|GMT|EST|EDT|PST|A|THE|IN|OF|AND|TO|AT|ON|FOR|BY|AS|WITH)$/.test(token.text);

const isCapital = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.text);

const isParticiple = (word: string): boolean => /(?:ed|ing)$/.test(word) && word.length > 4;

/** Plurals that stand before another noun: "arms sales", "sports clubs". */
const plainFirsts = wordSet(`
  arms weapons sports goods sales news savings women men children police aircraft crew staff youth troops aid cargo
  infantry equipment ammunition series percent homes parts systems operations communications elections drugs human
  rights spacecraft fish cattle wildlife means
`);

/** After the first plural, or the last of several in a row: "58 hostages Meridian says it holds" ends at the first. */
function headEnd(tokens: readonly Token[], run: NounPhrase, lexicon: Lexicon): number {
  const isPluralAt = (index: number): boolean =>
    tokens[index]?.kind === 'word' && isPlural(tokens[index].lower, lexicon);
  let head = run.from;
  while (head < run.to && !isPluralAt(head)) head++;
  if (head === run.to)
    return pluralAfterAnd(tokens, run, lexicon) ?? Math.min(run.to, run.from + 3);
  while (head + 1 < run.to && (isPluralAt(head + 1) || canPrecedeNoun(tokens, head, run.to)))
    head++;
  return head + 1;
}

/** "arms control experts": the plural and the noun after it belong to the last one's phrase. */
const canPrecedeNoun = (tokens: readonly Token[], index: number, end: number): boolean =>
  index + 1 < end && plainFirsts.has(tokens[index]?.lower ?? '');

/** "combined digital and physical sales": adjectives joined by "and" share the noun after them. */
function pluralAfterAnd(
  tokens: readonly Token[],
  run: NounPhrase,
  lexicon: Lexicon,
): number | null {
  if (!/^(?:and|or|und)$/.test(tokens[run.to]?.lower ?? '')) return null;
  const end = runEnd(tokens, run.to + 1, lexicon);
  for (let index = run.to + 1; index < Math.min(end, run.to + 4); index++) {
    if (isPlural(tokens[index]?.lower ?? '', lexicon)) return index + 1;
  }
  return null;
}

/** Up to the last word before one that looks like a verb: "One proposal asks". */
function singularHeadEnd(tokens: readonly Token[], run: NounPhrase, lexicon: Lexicon): number {
  for (let index = run.from + 1; index < run.to; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (isPlural(lower, lexicon) || isParticiple(lower)) return index;
  }
  return Math.min(run.to, run.from + 4);
}

const weak = wordSet(`
  other others more additional further another new total different separate such whole entire estimated remaining
  fresh extra own weitere weiteren andere anderen
`);

/**
 * The phrase's normal form: words that tell nothing apart left out, the head singular
 * (`first-team player`) unless `head` asks for it as written (`weapons sales`).
 */
// eslint-disable-next-line max-params -- the last one has a default
export function measureOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  lexicon: Lexicon,
  head: 'singular' | 'as-written' = 'singular',
): string | null {
  const words: string[] = [];
  for (let index = phrase.from; index < phrase.to; index++) {
    const token = tokens[index];
    const isHead = index === phrase.to - 1;
    if (token === undefined || (token.kind === 'mark' && token.text !== '&')) continue;
    if (weak.has(token.lower) || (lexicon.statuses.has(token.lower) && !isHead)) continue;
    words.push(isHead && head === 'singular' ? headLemma(token, lexicon) : token.text);
  }
  return words.length === 0 ? null : words.join(' ');
}

/** Nouns are compared in small letters, so that a headline's capitals change nothing; acronyms stay. */
function headLemma(token: Token, lexicon: Lexicon): string {
  const isAllCapitals = token.text.length > 1 && token.text === token.text.toUpperCase();
  return isAllCapitals ? token.text : singular(token.lower, lexicon);
}
