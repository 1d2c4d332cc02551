import type { Lexicon } from '../language/lexicon.ts';
import { isGlued } from '../language/numerals.ts';
import { isPlural } from '../language/singular.ts';
import type { Token } from '../language/tokens.ts';
import type { Amount } from './amount.ts';
import { isCode, isEmergencyNumber, isNumberRow, isTelephone } from './code-numbers.ts';
import { type NumberInContext, tokenLower, tokenText } from './number-in-context.ts';

/** The first rule that shows the number to be no figure, by its name; null when it is one. */
export function notFigureRule(number: NumberInContext): string | null {
  for (const [name, applies] of rules) if (applies(number)) return name;
  return null;
}

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

const PREFIXES = /^(?:sub|minus|mid|pre|post|non|under|over)$/;

/** "S23", "9:01", "#4", "v2.1", "%80": written on to letters or to a mark that makes a name or time. */
function isPartOfWord({ tokens, amount }: NumberInContext): boolean {
  if (amount.currencyFirst || amount.from === 0 || !isGlued(tokens, amount.from)) return false;
  const before = tokenText(tokens, amount.from - 1);
  if (/^[\p{L}\d]/u.test(before) || /^[:_#@%\\.]$/.test(before)) return true;
  return (
    /^[-/‐‑–]$/.test(before) &&
    !PREFIXES.test(tokenLower(tokens, amount.from - 2)) &&
    amount.from > 1 &&
    isGlued(tokens, amount.from - 1) &&
    /[\p{L}\d]$/u.test(tokenText(tokens, amount.from - 2))
  );
}

/** "1st", "1970s", "5G", "49ers", "9:30", "24/7", "7.10.": letters or time marks written on to it. */
function continuesAsName({ tokens, amount }: NumberInContext): boolean {
  if (
    (amount.unit !== null && !amount.currencyFirst) ||
    !amount.digits ||
    !isGlued(tokens, amount.to)
  )
    return false;
  const next = tokenText(tokens, amount.to);
  if (/^[\p{L}_@]/u.test(next)) return true;
  return (
    /^[:/\\]$/.test(next) &&
    isGlued(tokens, amount.to + 1) &&
    /^\d/.test(tokenText(tokens, amount.to + 1))
  );
}

/** "5 p.m.", "0800 GMT", "six o'clock". */
const isTime = ({ tokens, amount }: NumberInContext): boolean =>
  amount.unit === null &&
  /^(?:a\.m\.?|p\.m\.?|am|pm|gmt|utc|o'clock|uhr|bst|cet|est|edt)$/.test(
    tokenLower(tokens, amount.to),
  );

/** "October 7", "7 October", "Oct. 20-24", "the 7th of October" (by its letters, above). */
function isDate({ tokens, amount, lexicon }: NumberInContext): boolean {
  if (amount.unit !== null || !amount.digits) return false;
  const last = amount.range?.[1] ?? amount.value ?? 0;
  if (!Number.isInteger(last) || (last > 31 && !looksLikeYear(amount))) return false;
  const dotted = tokenText(tokens, amount.from - 1) === '.' ? amount.from - 2 : amount.from - 1;
  if (isMonth(tokens, dotted, lexicon)) return true;
  const ordinalDot = tokenText(tokens, amount.to) === '.' && lexicon.code === 'de' ? 1 : 0;
  const of = tokenLower(tokens, amount.to) === 'of' ? 1 : 0;
  return isMonth(tokens, amount.to + of + ordinalDot, lexicon);
}

const isMonth = (tokens: readonly Token[], index: number, lexicon: Lexicon): boolean =>
  lexicon.months.has(tokenLower(tokens, index)) && isCapital(tokenText(tokens, index));

function looksLikeYear(amount: Amount): boolean {
  const isYear = (value: number): boolean =>
    Number.isInteger(value) && value >= 1000 && value <= 2150;
  if (amount.range !== null) return isYear(amount.range[0]) && isYear(amount.range[1]);
  return amount.value !== null && isYear(amount.value);
}

const countableAfterYear = new Set(
  'people persons men women children hostages soldiers troops civilians prisoners detainees deaths cases homes households families jobs workers employees students pupils patients votes homicides refugees migrants fighters rockets missiles drones targets bodies injuries hires companies schools houses buildings trucks tons tonnes barrels shares points'.split(
    ' ',
  ),
);

/** "in 2019", "the 2024 results", "between 1600 and 1900": four digits without a mark, unless what follows is surely counted. */
function isYear({ tokens, amount, lexicon }: NumberInContext): boolean {
  if (amount.unit !== null || !amount.digits || amount.scale !== 1 || !looksLikeYear(amount))
    return false;
  if (/[.,’']/.test(tokenText(tokens, amount.from))) return false;
  const before = tokenLower(tokens, amount.from - 1);
  if (YEAR_PREPOSITION.test(before)) return true;
  const next = tokenLower(tokens, amount.to);
  if (countableAfterYear.has(next) || countableAfterYear.has(tokenLower(tokens, amount.to + 1)))
    return false;
  const last = amount.range?.[1] ?? amount.value ?? 0;
  return (
    last >= 1900 || /^(?:by|of|and|around|until|till)$/.test(before) || !isPlural(next, lexicon)
  );
}

const YEAR_PREPOSITION = /^(?:in|during|since|circa|a\.d\.?|ad|bc|im|seit|jahr|early|late|mid)$/;

/** "phase two", "Flight 370", "Article 5", "No. 10". */
function isLabelled({ tokens, amount, lexicon, titleCase }: NumberInContext): boolean {
  if (amount.unit !== null || amount.currencyFirst || amount.scale !== 1) return false;
  const dot = tokenText(tokens, amount.from - 1) === '.';
  const label = tokens[dot ? amount.from - 2 : amount.from - 1];
  if (label === undefined) return false;
  if (dot) return label.text === 'No' || label.text === 'Nos';
  if (lexicon.labels.has(label.lower)) return label.lower !== 'no';
  if (/^(?:top|bottom|big|last|final)$/.test(label.lower))
    return !isPlural(tokenLower(tokens, amount.to), lexicon);
  const isFirst =
    amount.from === 1 && !/^(?:was|is|has|had|will)$/.test(tokenLower(tokens, amount.to));
  return !titleCase && !isFirst && isNameBefore(tokens, amount, lexicon);
}

/** "iPhone 11", "Apollo 13": a capitalised word before a short number that nothing follows to count. */
function isNameBefore(tokens: readonly Token[], amount: Amount, lexicon: Lexicon): boolean {
  const before = tokenText(tokens, amount.from - 1);
  if (!/\p{Lu}/u.test(before) || !/^\p{L}/u.test(before) || amount.range !== null) return false;
  if (
    !/^\d{1,4}$/.test(tokenText(tokens, amount.from)) &&
    !isCapital(tokenText(tokens, amount.from))
  )
    return false;
  return !isCounting(tokens, amount, lexicon);
}

/** Whether a small-letter plural or a status follows, "39 hostages", "12 killed". */
function isCounting(tokens: readonly Token[], amount: Amount, lexicon: Lexicon): boolean {
  const next = tokens[amount.to];
  if (next?.kind !== 'word' || isCapital(next.text)) return false;
  const after = lexicon.stops.has(next.lower) ? '' : tokenLower(tokens, amount.to + 1);
  return (
    isPlural(next.lower, lexicon) || isPlural(after, lexicon) || lexicon.statuses.has(next.lower)
  );
}

/** ", 35," after a name, "Holt (35)": an age or shirt number used as part of a name. */
function isAgeOrShirt({ tokens, amount }: NumberInContext): boolean {
  if (
    amount.unit !== null ||
    !amount.digits ||
    !Number.isInteger(amount.value) ||
    (amount.value ?? 999) > 115
  )
    return false;
  const before = tokenText(tokens, amount.from - 1);
  if ((before !== ',' && before !== '(') || !isCapital(tokenText(tokens, amount.from - 2)))
    return false;
  return /^[,.;)]?$/.test(tokenText(tokens, amount.to));
}

/** "the 90049 ZIP code", "postcode 2000". */
const isPostcode = ({ tokens, amount }: NumberInContext): boolean =>
  amount.digits &&
  (/^(?:zip|postcode|plz)$/.test(tokenLower(tokens, amount.to)) ||
    /^(?:zip|postcode|code|plz)$/.test(tokenLower(tokens, amount.from - 1)));

/** "10 Harbour Street", "1600 North Quay Road". */
function isAddress({ tokens, amount, lexicon }: NumberInContext): boolean {
  if (!amount.digits || amount.unit !== null || !isCapital(tokenText(tokens, amount.to)))
    return false;
  for (let index = amount.to + 1; index < amount.to + 4; index++) {
    if (!isCapital(tokenText(tokens, index))) return false;
    if (lexicon.streets.has(tokenLower(tokens, index))) return true;
  }
  return false;
}

/** "2-1", "a 9-2 lead", "555-0100": numbers joined by a dash that are no range. */
function isScoreOrCode({ tokens, amount, lexicon }: NumberInContext): boolean {
  if (amount.range === null || amount.unit !== null || amount.numberTo - amount.from !== 3)
    return false;
  const [low, high] = amount.range;
  if (!/^[-–—‑/]$/.test(tokenText(tokens, amount.from + 1))) return false;
  if (high <= low || tokenText(tokens, amount.from + 2).startsWith('0')) return true;
  const next = tokens[amount.to];
  const counts = next?.kind === 'word' && isPlural(next.lower, lexicon);
  return !counts && (high < 12 || high >= 1000);
}

/** "at one point", "One day, it will end". */
function isOneInIdiom(tokens: readonly Token[], amount: Amount): boolean {
  const before = tokenText(tokens, amount.from - 1);
  if (before.toLowerCase() === 'at') return true;
  return amount.unit === 'day' && !/^\p{L}/u.test(before);
}

/** "one of the", "no one", "one another", "the one": "one" counts only before a noun of its own. */
function isPronounOne({ tokens, amount, lexicon }: NumberInContext): boolean {
  const text = tokenLower(tokens, amount.from);
  if (amount.value !== 1 || amount.digits || !lexicon.numbers.oneWords.has(text)) return false;
  if (amount.unit !== null) return isOneInIdiom(tokens, amount);
  const next = tokens[amount.to];
  if (next?.kind !== 'word') return true;
  if (
    /^(?:no|the|this|that|any|every|each|which|some|another|square|number|day|good|big|as|another)$/.test(
      tokenLower(tokens, amount.from - 1),
    )
  )
    return true;
  if (lexicon.statuses.has(next.lower)) return false;
  return (
    lexicon.idiomsAfterOne.has(next.lower) ||
    lexicon.stops.has(next.lower) ||
    lexicon.verbs.has(next.lower) ||
    next.lower.endsWith('ly')
  );
}

/** "the second half of the game", "the other half": a half by its name, not by its size. */
const isNamedHalf = ({ tokens, amount }: NumberInContext): boolean =>
  amount.value === 0.5 &&
  !amount.digits &&
  /^(?:first|second|other|latter|later|early|opening|better|top|bottom|this|that|each|back|front|final|his|her|their|its)$/.test(
    tokenLower(tokens, amount.from - 1),
  );

/** "four months ago": a date told by its distance from today. */
const isAgo = ({ tokens, amount }: NumberInContext): boolean =>
  amount.unit !== null && /^(?:ago|hence)$/.test(tokenLower(tokens, amount.to));

/** "the Six Nations", "Seven Sisters": a capitalised number word before a name, inside a sentence. */
function isNumberInName({ tokens, amount, titleCase }: NumberInContext): boolean {
  if (titleCase || amount.digits || amount.from === 0 || !isCapital(tokenText(tokens, amount.from)))
    return false;
  const before = tokenText(tokens, amount.from - 1);
  return /^[\p{L},]/u.test(before) && isCapital(tokenText(tokens, amount.to));
}

/** "1.", "2)": the number of a list item. */
function isListMarker({ tokens, amount }: NumberInContext): boolean {
  if (amount.from !== 0 || !amount.digits || amount.unit !== null) return false;
  const next = tokenText(tokens, amount.to);
  return (
    (next === '.' || next === ')') && isGlued(tokens, amount.to) && (amount.value ?? 999) < 100
  );
}

const rules: readonly (readonly [string, (number: NumberInContext) => boolean])[] = [
  ['part-of-word', isPartOfWord],
  ['continues-as-name', continuesAsName],
  ['time', isTime],
  ['date', isDate],
  ['year', isYear],
  ['label', isLabelled],
  ['age-or-shirt', isAgeOrShirt],
  ['address', isAddress],
  ['postcode', isPostcode],
  ['score-or-code', isScoreOrCode],
  ['pronoun-one', isPronounOne],
  ['number-row', isNumberRow],
  ['telephone', isTelephone],
  ['code', isCode],
  ['emergency-number', isEmergencyNumber],
  ['ago', isAgo],
  ['named-half', isNamedHalf],
  ['number-in-name', isNumberInName],
  ['list-marker', isListMarker],
];
