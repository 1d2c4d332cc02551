import type { Lexicon } from '../language/lexicon.ts';
import { measureOf, type NounPhrase, readNounPhrase } from '../language/nouns.ts';
import { isGlued } from '../language/numerals.ts';
import { isPlural } from '../language/singular.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, divisorAt } from './amount.ts';

/** What a number counts. */
export interface Counted {
  readonly phrase: NounPhrase | null;
  readonly measure: string | null;
  /** "58 of the 251", "20 of them": the number is a part of something else. */
  readonly partOfNext: boolean;
  readonly partOfEarlier: boolean;
  /** After the last token read. */
  readonly to: number;
}

const nothing = (to: number): Counted => ({
  phrase: null,
  measure: null,
  partOfNext: false,
  partOfEarlier: false,
  to,
});

const pronouns = new Set('them whom which those these us davon ihnen'.split(' '));
const determiners = new Set('the its his her their our my your these those all a an'.split(' '));

/**
 * Reads what `amount` counts from the words after it: "30 living hostages", "$11 billion in weapons
 * sales", "35m of its devices", "58 of the 251 hostages", "20 of them".
 */
export function countedOf(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const isOf =
    lexicon.numbers.ofWords.has(tokens[amount.to]?.lower ?? '') ||
    (tokens[amount.to]?.lower === 'out' && tokens[amount.to + 1]?.lower === 'of');
  if (amount.unit !== null) return countedOfUnit(amount, tokens, lexicon);
  if (isOf) return countedAfterOf(amount, tokens, lexicon);
  const hyphen =
    /^[-‐‑]$/.test(tokens[amount.to]?.text ?? '') &&
    isGlued(tokens, amount.to) &&
    isGlued(tokens, amount.to + 1);
  if (hyphen) return glued(amount, tokens, lexicon);
  const one = amount.value === 1;
  const start = skipAfterNumber(tokens, amount.to, lexicon);
  const phrase = readNounPhrase(tokens, start, { lexicon, one });
  if (phrase === null) return nothing(amount.to);
  return { ...nothing(phrase.to), phrase, measure: perMeasure(tokens, phrase, lexicon) };
}

/** "35 or more people", "120 plus graves": the bound words between number and noun are passed over. */
function skipAfterNumber(tokens: readonly Token[], at: number, lexicon: Lexicon): number {
  const two = `${tokens[at]?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`;
  if (lexicon.boundsAfter.has(two)) return at + 2;
  return /^(?:\+|plus|odd)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
}

/** "tests per day" is measured as `test per day`. */
function perMeasure(tokens: readonly Token[], phrase: NounPhrase, lexicon: Lexicon): string | null {
  const measure = measureOf(tokens, phrase, lexicon);
  const divisor = divisorAt(tokens, phrase.to, lexicon);
  return measure === null || divisor === null || /^(?:a|an)$/.test(tokens[phrase.to]?.lower ?? '')
    ? measure
    : `${measure} per ${divisor.value}`;
}

/** "30-page report": the word written on to the number is what it counts. */
function glued(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const at = amount.to + 1;
  const word = tokens[at];
  if (word?.kind !== 'word' || /^(?:strong|plus|fold|old)$/.test(word.lower))
    return nothing(amount.to);
  const phrase = { from: at, to: at + 1 };
  return { ...nothing(at + 1), phrase, measure: measureOf(tokens, phrase, lexicon) };
}

function countedOfUnit(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const unit = amount.unit ?? '';
  const link = tokens[amount.to]?.lower ?? '';
  const linked =
    link === 'of' ||
    (link === 'in' && unit !== 'percent' && !isTimeOrLength(unit)) ||
    link === 'worth';
  if (!linked) return { ...directlyAfter(amount, tokens, lexicon) };
  let at = amount.to + 1;
  if (link === 'worth' && tokens[at]?.lower === 'of') at++;
  while (determiners.has(tokens[at]?.lower ?? '') && at < amount.to + 4) at++;
  const first = tokens[at];
  if (first === undefined || (link === 'in' && /^\p{Lu}/u.test(first.text)))
    return { ...nothing(amount.to), measure: unit };
  if (first.kind === 'number' || lexicon.numbers.small.has(first.lower))
    return { ...nothing(amount.to), measure: unit, partOfNext: true };
  if (pronouns.has(first.lower))
    return { ...nothing(amount.to), measure: unit, partOfEarlier: true };
  const phrase = readNounPhrase(tokens, at, { lexicon, one: false });
  if (phrase === null) return { ...nothing(amount.to), measure: unit };
  const of = measureOf(tokens, phrase, lexicon, 'as-written');
  return { ...nothing(phrase.to), phrase, measure: of === null ? unit : `${unit} of ${of}` };
}

const isTimeOrLength = (unit: string): boolean =>
  /^(?:second|minute|hour|day|week|month|year|decade|century|kilometre|metre|mile|foot|yard|point|degree|times)/.test(
    unit,
  );

/** "a $150,000 contract": what a sum of money before a noun pays for. */
function directlyAfter(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const unit = amount.unit ?? '';
  const word = tokens[amount.to];
  if (!amount.currencyFirst || word?.kind !== 'word')
    return { ...nothing(amount.to), measure: unit };
  const phrase = readNounPhrase(tokens, amount.to, { lexicon, one: true });
  if (phrase === null) return { ...nothing(amount.to), measure: unit };
  const of = measureOf(tokens, phrase, lexicon, 'as-written');
  return { ...nothing(phrase.to), phrase, measure: of === null ? unit : `${unit} of ${of}` };
}

function countedAfterOf(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  let at = amount.to + (tokens[amount.to]?.lower === 'out' ? 2 : 1);
  if (pronouns.has(tokens[at]?.lower ?? '') && !isNounNext(tokens, at, lexicon))
    return describedPart(tokens, at + 1, lexicon);
  while (determiners.has(tokens[at]?.lower ?? '') && at < amount.to + 5) at++;
  const first = tokens[at];
  const isNumber =
    first !== undefined &&
    (first.kind === 'number' ||
      lexicon.numbers.small.has(first.lower) ||
      lexicon.numbers.vague.has(first.lower));
  const bounded =
    !isNumber &&
    tokens
      .slice(at, at + 4)
      .some((token) => token.kind === 'number' || lexicon.numbers.small.has(token.lower)) &&
    lexicon.boundsBefore.has(`${first?.lower ?? ''} ${tokens[at + 1]?.lower ?? ''}`);
  if (isNumber || bounded) return { ...nothing(amount.to), partOfNext: true };
  const phrase = readNounPhrase(tokens, at, { lexicon, one: false });
  if (phrase === null) return nothing(amount.to);
  return { ...nothing(phrase.to), phrase, measure: perMeasure(tokens, phrase, lexicon) };
}

/** "20 of them children": the noun after the pronoun is what the part counts. */
function describedPart(tokens: readonly Token[], at: number, lexicon: Lexicon): Counted {
  const phrase = readNounPhrase(tokens, at, { lexicon, one: false });
  const isNoun = phrase !== null && isPlural(tokens[phrase.to - 1]?.lower ?? '', lexicon);
  return isNoun
    ? {
        ...nothing(phrase.to),
        phrase,
        measure: measureOf(tokens, phrase, lexicon),
        partOfEarlier: true,
      }
    : { ...nothing(at), partOfEarlier: true };
}

/** "those hostages": a demonstrative with a noun is no pronoun. */
const isNounNext = (tokens: readonly Token[], at: number, lexicon: Lexicon): boolean => {
  const next = tokens[at + 1];
  return (
    next?.kind === 'word' &&
    /^th[eo]se$/.test(tokens[at]?.lower ?? '') &&
    readNounPhrase(tokens, at + 1, { lexicon, one: false }) !== null
  );
};
