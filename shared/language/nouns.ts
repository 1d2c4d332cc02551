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

/** How a phrase is read: in which language, and whether the number before it is one. */
export interface PhraseReading {
  readonly lexicon: Lexicon;
  readonly one: boolean;
  /** A determiner stands before: "of the vote" is a noun whatever its word could be elsewhere. */
  readonly determined?: boolean;
}

/**
 * Reads the noun phrase that a number counts, from `tokens[at]` to its head: "living hostages" in
 * "30 living hostages held in Costara", "first-team players". Stops at verbs, prepositions and
 * participles after the noun; null when no noun stands there.
 */
export function readNounPhrase(
  tokens: readonly Token[],
  at: number,
  reading: PhraseReading,
): NounPhrase | null {
  const run = { from: at, to: runEnd(tokens, at, reading) };
  if (run.to === at) return null;
  const to = reading.one
    ? singularHeadEnd(tokens, run, reading.lexicon)
    : headEnd(tokens, run, reading);
  const saysNothing = tokens.slice(at, to).every((token) => weak.has(token.lower));
  return to > at && !saysNothing ? { from: at, to } : null;
}

/** Where the words that could stand in one noun phrase end. */
function runEnd(tokens: readonly Token[], at: number, reading: PhraseReading): number {
  const last = Math.min(tokens.length, at + LONGEST);
  if (!canOpen(tokens, at, reading)) return at;
  let index = at + 1;
  while (index < last && canContinue(tokens, index, reading.lexicon)) index++;
  return index;
}

const isVerbal = (lower: string, lexicon: Lexicon): boolean =>
  lexicon.verbs.has(lower) || lexicon.statuses.has(lower);

/** Whether a noun phrase can begin here: "injured people" one, "killed in" none. */
function canOpen(
  tokens: readonly Token[],
  at: number,
  { lexicon, one, determined = false }: PhraseReading,
): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return false;
  if (lexicon.stops.has(token.lower)) return isAcronym(token);
  if (determined) return true;
  if (!isVerbal(token.lower, lexicon)) return canModify(tokens, at, lexicon);
  return isNounHere(token.lower, { lexicon, one }) || describesNext(tokens, at, lexicon);
}

/** After a number "votes" and "accounts" are nouns; after "one" so are "vote" and "attack". */
const isNounHere = (lower: string, { lexicon, one }: PhraseReading): boolean =>
  one ? actNoun.test(lower) : lower.endsWith('s') && isPlural(lower, lexicon);

/** "injured people", "vote counting systems": the word goes with the noun after it. */
function describesNext(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (token === undefined || next?.kind !== 'word' || lexicon.stops.has(next.lower)) return false;
  const isModifier =
    /(?:ed|ing|en|t|dead|missing|hostage)$/.test(token.lower) || lexicon.plurals.has(token.lower);
  return isModifier
    ? !lexicon.verbs.has(next.lower)
    : isPlural(next.lower, lexicon) || isPlural(tokens[at + 2]?.lower ?? '', lexicon);
}

/** "35 confirmed dead", "six believed alive": what they are found to be, not what is counted. */
const isPredicate = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  /^(?:dead|alive|missing|safe|injured|wounded|killed)$/.test(tokens[at]?.lower ?? '') &&
  !isPlural(tokens[at + 1]?.lower ?? '', lexicon);

/** Verbs that after "one" are nouns: "one vote", "one attack". */
const actNoun =
  /^(?:vote|arrest|rescue|release|plan|call|attack|offer|move|cut|hit|win|run|show|start|need|use|strike|visit|return|capture)$/;

/** A participle opens a phrase only before its noun: "trained medics", not "15 carrying fuel". */
function canModify(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const lower = tokens[at]?.lower ?? '';
  if (lexicon.code !== 'en' || !isParticiple(lower)) return true;
  if (isPredicate(tokens, at + 1, lexicon)) return false;
  return [1, 2, 3].some((ahead) => isPlural(tokens[at + ahead]?.lower ?? '', lexicon));
}

function canContinue(tokens: readonly Token[], index: number, lexicon: Lexicon): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (token === undefined || before === undefined) return false;
  if (token.kind === 'number') return isCapital(before) || isCapital(tokens[index + 1]);
  if (token.kind === 'mark') return token.text === '&';
  if (lexicon.stops.has(token.lower)) return isAcronym(token);
  const afterPlural = isPlural(before.lower, lexicon);
  if (!isVerbal(token.lower, lexicon)) return !(isParticiple(token.lower) && afterPlural);
  return isPlural(token.lower, lexicon) && !afterPlural && !isPronounLike(before);
}

const isPronounLike = (token: Token): boolean => /^(?:who|that|which|it|he|she)$/.test(token.lower);

/** "US" and "IT" are names where "us" and "it" are not. */
const isAcronym = (token: Token): boolean =>
  /^(?:US|UN|UK|EU|IT|WHO)$/.test(token.text) || /^\p{Lu}\.(?:\p{Lu}\.)+$/u.test(token.text);

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
function headEnd(tokens: readonly Token[], run: NounPhrase, reading: PhraseReading): number {
  const isHead = (index: number): boolean => isHeadAt(tokens, index, { run, reading });
  let head = run.from;
  while (head < run.to && !isHead(head)) head++;
  if (head === run.to)
    return pluralAfterAnd(tokens, run, reading) ?? Math.min(run.to, run.from + 3);
  while (head + 1 < run.to && (isHead(head + 1) || canPrecedeNoun(tokens, head, run.to))) head++;
  return head + 1;
}

interface HeadContext {
  readonly run: NounPhrase;
  readonly reading: PhraseReading;
}

/** A plural, but not the first half of "plain-clothes officers". */
function isHeadAt(tokens: readonly Token[], index: number, { run, reading }: HeadContext): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || !isPlural(token.lower, reading.lexicon)) return false;
  return index + 1 === run.to || !token.lower.includes('-');
}

/** "arms control experts": the plural and the noun after it belong to the last one's phrase. */
const canPrecedeNoun = (tokens: readonly Token[], index: number, end: number): boolean =>
  index + 1 < end && plainFirsts.has(tokens[index]?.lower ?? '');

/** "combined digital and physical sales": adjectives joined by "and" share the noun after them. */
function pluralAfterAnd(
  tokens: readonly Token[],
  run: NounPhrase,
  reading: PhraseReading,
): number | null {
  if (!/^(?:and|or|und)$/.test(tokens[run.to]?.lower ?? '')) return null;
  const end = runEnd(tokens, run.to + 1, reading);
  for (let index = run.to + 1; index < Math.min(end, run.to + 4); index++) {
    if (isPlural(tokens[index]?.lower ?? '', reading.lexicon)) return index + 1;
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
// eslint-disable-next-line max-params -- the last one has a default and is seldom given
export function measureOf(
  tokens: readonly Token[],
  phrase: NounPhrase,
  lexicon: Lexicon,
  head: 'singular' | 'as-written' = 'singular',
): string | null {
  const last = phrase.to - 1;
  const kept = tokens
    .slice(phrase.from, last)
    .filter((token) => tellsApart(token, lexicon))
    .map(smallCase);
  const headToken = tokens[last];
  if (headToken !== undefined && !weak.has(headToken.lower))
    kept.push(head === 'singular' ? headLemma(headToken, lexicon) : smallCase(headToken));
  return kept.length === 0 ? null : kept.join(' ');
}

/** Words before the head that are neither marks, nor weak ("other"), nor its status ("injured"). */
const tellsApart = (token: Token, lexicon: Lexicon): boolean =>
  (token.kind !== 'mark' || token.text === '&') &&
  !weak.has(token.lower) &&
  !lexicon.statuses.has(token.lower);

/** Nouns are compared in small letters, so that a headline's capitals change nothing; acronyms stay. */
const headLemma = (token: Token, lexicon: Lexicon): string =>
  smallCase(token) === token.lower ? singular(token.lower, lexicon) : token.text;

const smallCase = (token: Token): string =>
  /^[^\p{Ll}]{2,5}$/u.test(token.text) ? token.text : token.lower;
