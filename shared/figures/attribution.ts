import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';

/**
 * Who says so in a sentence, as written: "the army" in "according to the army", "the ministry" in
 * "…, the ministry said", "Adrian Holt, the envoy" in "Adrian Holt, the envoy, said". Pronouns and
 * sentences without a source give null.
 */
export function attributionIn(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
): string | null {
  return accordingTo(text, tokens) ?? saidBy(text, tokens, lexicon) ?? saidInHeadline(text, tokens);
}

const HEADLINE_SOURCE =
  /^(?:police|army|military|government|ministry|officials?|authorities|rescuers|hospital|mayor|governor|prosecutors|un|\p{L}*polizei|behörden|armee|regierung|ministerium|feuerwehr|militär)$/u;

/** Whether a lower-case word names who reports numbers: "police", "officials", "kantonspolizei". */
export const namesSource = (word: string): boolean => HEADLINE_SOURCE.test(word);

/** "Police: 40 dead": the source before the colon of a headline. */
function saidInHeadline(text: string, tokens: readonly Token[]): string | null {
  const colon = tokens.slice(0, 5).findIndex((token) => token.text === ':');
  const last = tokens[colon - 1]?.lower ?? '';
  return namesSource(last) ? wordsOf(text, tokens, { from: 0, to: colon }) : null;
}

/**
 * Who found one number to be so, in the words after it: "the army" in "at least 35 of them confirmed
 * dead by the army". Who says the rest of the sentence need not be the same.
 */
export function foundBy(
  text: string,
  tokens: readonly Token[],
  { from, to }: TokenSpan,
): string | null {
  const end = Math.min(to, from + LONGEST);
  for (let at = from; at < end; at++) {
    if (/^[,;:.!?()“”"—–]$/.test(tokens[at]?.text ?? '')) return null;
    if (!FOUND.test(tokens[at]?.lower ?? '')) continue;
    const by = [at + 1, at + 2].find((index) => tokens[index]?.lower === 'by');
    const isTime = TIME.test(tokens[(by ?? at) + 1]?.lower ?? '');
    if (by !== undefined && !isTime) return cutTo(text, tokens, by + 1);
  }
  return null;
}

const FOUND =
  /^(?:confirmed|believed|presumed|thought|feared|declared|pronounced|reported|recorded|identified|listed|counted)$/;

/** "Identified by Sunday", "by late May": when, not by whom. */
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|late|early|mid|noon|midnight|then|now|today|tonight|yesterday|tomorrow|next|\d.*)$/;

const LONGEST = 12;
const phraseEnd =
  /^(?:[,;:.!?()“”"—–]|and|but|who|which|that|while|as|after|when|because|in|on|since|with)$/;

function accordingTo(text: string, tokens: readonly Token[]): string | null {
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.lower === 'laut') return cutTo(text, tokens, index + 1);
    if (token?.lower === 'according' && tokens[index + 1]?.lower === 'to')
      return cutTo(text, tokens, index + 2);
  }
  return null;
}

function cutTo(text: string, tokens: readonly Token[], from: number): string | null {
  let to = from;
  while (to < tokens.length && to < from + LONGEST && !phraseEnd.test(tokens[to]?.lower ?? ''))
    to++;
  return wordsOf(text, tokens, { from, to });
}

interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

const PRONOUN = /^(?:he|she|they|it|we|i|you|who|that|this|there|one|er|sie|es)$/i;

function wordsOf(text: string, tokens: readonly Token[], { from, to }: TokenSpan): string | null {
  if (to <= from) return null;
  const words = text.slice(tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0);
  return PRONOUN.test(words) ? null : words;
}

/** The noun phrase before a reporting verb, or after it in "…,” said the ministry". */
function saidBy(text: string, tokens: readonly Token[], lexicon: Lexicon): string | null {
  for (let verb = 1; verb < tokens.length; verb++) {
    const token = tokens[verb];
    if (token === undefined || !lexicon.reporting.has(token.lower) || /^\p{Lu}/u.test(token.text))
      continue;
    if (token.lower.startsWith('claim') && tokens[verb + 1]?.kind === 'number') continue;
    const span =
      headlineSubject(tokens, verb) ?? subjectBefore(tokens, verb) ?? subjectAfter(tokens, verb);
    if (span !== null && isSource(tokens, span, lexicon)) return wordsOf(text, tokens, span);
  }
  return null;
}

const subjectStop =
  /^(?:[,;:.!?()“”"—–‘]|and|but|that|which|who|while|as|after|when|because|if|have|has|had|was|were|is|are|be|been|to|also|later|though|although|not|do|does|did|will|would|could|can|may|might|never)$/;

function subjectBefore(tokens: readonly Token[], verb: number): TokenSpan | null {
  let to = verb;
  while (/^(?:has|have|had|also|later|earlier|then)$/.test(tokens[to - 1]?.lower ?? '')) to--;
  if (tokens[to - 1]?.text === ',') return withApposition(tokens, to - 1);
  const from = startOfPhrase(tokens, to);
  return from < to ? { from: dropDay(tokens, from), to } : null;
}

function startOfPhrase(tokens: readonly Token[], to: number): number {
  let from = to;
  while (
    from > 0 &&
    from > to - LONGEST &&
    !(subjectStop.test(tokens[from - 1]?.lower ?? '') && !isTitleDot(tokens, from - 1))
  )
    from--;
  return from;
}

/** The stop of "Mr." or "Gen." inside a name. */
const isTitleDot = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.text === '.' &&
  /^(?:mr|mrs|ms|dr|gen|col|lt|sgt|maj|st|prof|rep|sen|gov)$/.test(tokens[index - 1]?.lower ?? '');

/** "Adrian Holt, the envoy, said": the name before the words set off by commas, with them. */
function withApposition(tokens: readonly Token[], comma: number): TokenSpan | null {
  for (let index = comma - 1; index > Math.max(0, comma - LONGEST); index--) {
    if (tokens[index]?.text !== ',') continue;
    const from = startOfPhrase(tokens, index);
    return from < index ? { from: dropDay(tokens, from), to: comma } : null;
  }
  return null;
}

/** "Raid almost over, says Costara", "20 freed say police": a name alone between the verb and the end. */
function headlineSubject(tokens: readonly Token[], verb: number): TokenSpan | null {
  if (!/^(?:say|says)$/.test(tokens[verb]?.lower ?? '')) return null;
  let to = verb + 1;
  while (
    to < verb + 5 &&
    /^\p{Lu}|^(?:police|army|government|union|charity|family|staff|officials|rescuers|relatives|doctors|medics|witnesses|experts|scientists|researchers|authorities|lawyers|prosecutors|sources|residents|locals|campaigners|activists|ministers|unions|charities|families|reports)$/u.test(
      tokens[to]?.text ?? '',
    )
  )
    to++;
  const closes = to >= tokens.length || /^[,.]$/.test(tokens[to]?.text ?? '');
  return to > verb + 1 && closes ? { from: verb + 1, to } : null;
}

/** "…,” said the ministry": only after a closing quotation mark or comma, and up to a mark. */
function subjectAfter(tokens: readonly Token[], verb: number): TokenSpan | null {
  if (!/^[,”"’]$/.test(tokens[verb - 1]?.text ?? '')) return null;
  if (!/^(?:said|says|sagte|teilte)$/.test(tokens[verb]?.lower ?? '')) return null;
  let to = verb + 1;
  while (to < tokens.length && to < verb + LONGEST && !phraseEnd.test(tokens[to]?.lower ?? ''))
    to++;
  return to > verb + 1 && (to === tokens.length || /^[.,]$/.test(tokens[to]?.text ?? ''))
    ? { from: verb + 1, to }
    : null;
}

/** A source is a named or definite phrase, or a plural such as "officials", without numbers of things done. */
function isSource(tokens: readonly Token[], { from, to }: TokenSpan, lexicon: Lexicon): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined) return false;
  if (tokens.slice(from, to).some((token) => isCount(token, lexicon))) return false;
  if (lexicon.statuses.has(last.lower) || lexicon.verbs.has(last.lower)) return false;
  if (/^(?:the|a|an|its|his|her|their|our|und|der|die)$/.test(last.lower)) return false;
  return (
    /^(?:the|a|an|its|his|her|their|our|one|two|three|several|some|many|die|der|das)$/.test(
      first.lower,
    ) ||
    /^\p{Lu}/u.test(first.text) ||
    /(?:s|police|media|staff|family)$|^(?:army|military|government|ministry|hospital|mayor|president|minister|watchdog|agency|union|court|official|spokesman|spokeswoman|navy|governor|report|study|rescuer|un|state)$/.test(
      last.lower,
    )
  );
}

const isCount = (token: Token, lexicon: Lexicon): boolean =>
  token.kind === 'number' || (lexicon.numbers.small.get(token.lower) ?? 0) > 3;

/** "On Monday the army": a day before the subject is not part of it. */
const dropDay = (tokens: readonly Token[], from: number): number =>
  /^(?:on|in|at|late|early)$/.test(tokens[from]?.lower ?? '') ? from + 2 : from;
