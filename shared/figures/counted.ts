import type { Lexicon } from '../language/lexicon.ts';
import { measureOf, type NounPhrase, readNounPhrase } from '../language/nouns.ts';
import { isGlued } from '../language/numerals.ts';
import { phraseAt } from '../language/phrase-match.ts';
import { isPlural } from '../language/singular.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, divisorAt, isHyphen } from './amount.ts';
import { countedOfUnit } from './counted-of-unit.ts';
import { type Counted, nothing } from './counted-phrase.ts';

/**
 * Reads what `amount` counts from the words after it: "30 living hostages", "$11 billion in weapons
 * sales", "35m of its devices", "58 of the 251 hostages", "20 of them".
 */
export function countedOf(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const start = skipBound(tokens, amount.to, lexicon);
  const part = partAfterOf(tokens, start, lexicon);
  if (amount.unit !== null) {
    const counted = countedOfUnit(amount, tokens, lexicon);
    return part === null ? counted : { ...counted, ...part, measure: amount.unit };
  }
  if (part !== null) return part;
  const isWrittenOn =
    isHyphen(tokens[amount.to]) && isGlued(tokens, amount.to) && isGlued(tokens, amount.to + 1);
  if (isWrittenOn) return writtenOn(amount, tokens, lexicon);
  const at = afterOf(tokens, start, lexicon) ?? afterHalf(amount, tokens, start);
  const phrase = readNounPhrase(tokens, at, { lexicon, one: amount.value === 1 && at === start });
  if (phrase === null) return nothing(amount.to);
  return withComplement(phrase, tokens, lexicon);
}

/** "35 or more people", "120 plus graves", "40 or so of them": the bound words after a number are passed over. */
function skipBound(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const found = phraseAt(tokens, at, lexicon.boundsAfter);
  return found !== null && tokens[at]?.lower !== 'exactly' ? found.to : at;
}

const determiners = new Set(
  'the its his her their our my your these those all a an past last first next other remaining der des'.split(
    ' ',
  ),
);

/** "half the people", "half those asked": a fraction needs no "of". */
const afterHalf = (amount: Amount, tokens: readonly Token[], at: number): number =>
  (amount.value ?? 1) < 1 && determiners.has(tokens[at]?.lower ?? '') ? at + 1 : at;

/** The first word of the noun phrase after "of", "out of the"; null when no "of" stands at `at`. */
function afterOf(tokens: readonly Token[], at: number, lexicon: Lexicon): number | null {
  const of = tokens[at]?.lower === 'out' ? at + 1 : at;
  if (!lexicon.numbers.ofWords.has(tokens[of]?.lower ?? '')) return null;
  let index = of + 1;
  while (index < of + 4 && determiners.has(tokens[index]?.lower ?? '')) index++;
  return index;
}

const pronouns = /^(?:them|whom|which|those|these|us|ihnen)$/;

/** "of the 251", "of at least 90", "of them", "of those": what makes the number a part; null when nothing does. */
function partAfterOf(tokens: readonly Token[], at: number, lexicon: Lexicon): Counted | null {
  if (/^(?:davon|darunter)$/.test(tokens[at]?.lower ?? ''))
    return { ...nothing(at + 1), partOfEarlier: true };
  const of = tokens[at]?.lower === 'out' ? at + 1 : at;
  if (!lexicon.numbers.ofWords.has(tokens[of]?.lower ?? '')) return null;
  if (pronouns.test(tokens[of + 1]?.lower ?? '') && !isDemonstrative(tokens, of + 1, lexicon))
    return describedPart(tokens, of + 2, lexicon);
  const first = afterOf(tokens, at, lexicon) ?? of + 1;
  const bound = phraseAt(tokens, first, lexicon.boundsBefore);
  return isNumberAt(tokens, bound?.to ?? first, lexicon)
    ? { ...nothing(at), partOfNext: true }
    : null;
}

function isNumberAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { small, vague } = lexicon.numbers;
  return token.kind === 'number' || small.has(token.lower) || vague.has(token.lower);
}

/** "those hostages": a demonstrative with a noun is no pronoun. */
const isDemonstrative = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean =>
  /^th[eo]se$/.test(tokens[at]?.lower ?? '') && pluralAt(tokens, at + 1, lexicon) !== null;

/** A noun phrase whose head is surely a plural. */
function pluralAt(tokens: readonly Token[], at: number, lexicon: Lexicon): NounPhrase | null {
  const phrase = readNounPhrase(tokens, at, { lexicon, one: false });
  const isNoun = phrase !== null && isPlural(tokens[phrase.to - 1]?.lower ?? '', lexicon);
  return isNoun ? phrase : null;
}

/** "20 of them children": the noun after the pronoun is what the part counts. */
function describedPart(tokens: readonly Token[], at: number, lexicon: Lexicon): Counted {
  const phrase = pluralAt(tokens, at, lexicon);
  if (phrase === null) return { ...nothing(at), partOfEarlier: true };
  const measure = measureOf(tokens, phrase, lexicon);
  return { ...nothing(phrase.to), phrase, measure, partOfEarlier: true };
}

/** "30-page report": the word written on to the number is what it counts. */
function writtenOn(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const at = amount.to + 1;
  const word = tokens[at];
  if (word?.kind !== 'word' || /^(?:strong|plus|fold|old|odd)$/.test(word.lower))
    return nothing(amount.to);
  const phrase = { from: at, to: at + 1 };
  return { ...nothing(at + 1), phrase, measure: measureOf(tokens, phrase, lexicon) };
}

/** Heads that say little without what follows "of": "cases of cholera", "truckloads of flour". */
const containers =
  /^(?:cases?|counts?|incidents?|bags?|truckloads?|lorryloads?|boxes|loads?|shipments?|pairs?|doses?|sacks?|crates?|pallets?|pieces?|acts?|instances?|reports?|rounds?|kinds?|types?|forms?|charges?)$/;

const timeDivisors = /^(?:second|minute|hour|day|night|week|month|quarter|year)$/;

/** The phrase with its "of" complement or its divisor: "new cases of cholera", "tests per day". */
function withComplement(phrase: NounPhrase, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const measure = measureOf(tokens, phrase, lexicon) ?? '';
  const content = contentOf(phrase, tokens, lexicon);
  if (content !== null) {
    const whole = { from: phrase.from, to: content.to };
    return { ...nothing(whole.to), phrase: whole, measure: `${measure} of ${content.measure}` };
  }
  const divisor = divisorAt(tokens, phrase.to, lexicon);
  const counts =
    divisor !== null && (tokens[phrase.to]?.lower === 'per' || isRate(tokens, divisor));
  return {
    ...nothing(phrase.to),
    phrase,
    measure: counts ? `${measure} per ${divisor.value}` : measure,
  };
}

/** What a container holds: "cholera" after "new cases of". */
function contentOf(phrase: NounPhrase, tokens: readonly Token[], lexicon: Lexicon) {
  if (!containers.test(tokens[phrase.to - 1]?.lower ?? '')) return null;
  const at = afterOf(tokens, phrase.to, lexicon);
  const of = at === null ? null : readNounPhrase(tokens, at, { lexicon, one: true });
  const measure = of === null ? null : measureOf(tokens, of, lexicon, 'as-written');
  return of === null || measure === null ? null : { to: of.to, measure };
}

/** "20 patients a day", but not "two soldiers a day ago". */
const isRate = (
  tokens: readonly Token[],
  divisor: { readonly value: string; readonly to: number },
): boolean =>
  timeDivisors.test(divisor.value) &&
  !/^(?:ago|after|before|later|earlier|old)$/.test(tokens[divisor.to]?.lower ?? '');
