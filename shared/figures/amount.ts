import type { Lexicon } from '../language/lexicon.ts';
import { isGlued, readNumeral } from '../language/numerals.ts';
import { phraseAt, phraseBefore } from '../language/phrase-match.ts';
import type { Token } from '../language/tokens.ts';

/** A number with the currency, sign and unit written around it. */
export interface Amount {
  /** First token, its currency or sign included. */
  readonly from: number;
  /** After the number itself. */
  readonly numberTo: number;
  /** After its unit. */
  readonly to: number;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  readonly digits: boolean;
  readonly scale: number;
  readonly unit: string | null;
  /** The unit stands before the number, "$11". */
  readonly currencyFirst: boolean;
}

/** Reads "$11 billion", "-5 yards", "80km/h", "five-year" or a bare number beginning at `tokens[at]`. */
export function readAmount(tokens: readonly Token[], at: number, lexicon: Lexicon): Amount | null {
  const currency = currencyAt(tokens, at, lexicon);
  const signAt = currency?.to ?? at;
  const negative = isMinus(tokens, signAt, lexicon);
  const numeral = readNumeral(
    tokens,
    negative ? afterMinus(tokens, signAt) : signAt,
    lexicon.numbers,
  );
  if (numeral === null) return null;
  const shape = {
    from: at,
    numberTo: numeral.to,
    value: numeral.value === null ? null : negative ? -numeral.value : numeral.value,
    range: numeral.range,
    digits: numeral.digits,
    scale: numeral.scale,
  };
  if (currency !== null)
    return withPer(
      { ...shape, to: numeral.to, unit: currency.value, currencyFirst: true },
      tokens,
      lexicon,
    );
  return withUnit({ ...shape, to: numeral.to, unit: null, currencyFirst: false }, tokens, lexicon);
}

/** "$", "US$", "EUR": codes in letters must be capitals and stand at a digit. */
function currencyAt(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  const found = phraseAt(tokens, at, lexicon.units.currencyBefore);
  if (found === null) return null;
  const last = tokens[found.to - 1];
  const first = tokens[at];
  if (first?.kind === 'word' && first.text.startsWith(first.lower.charAt(0))) return null;
  if (last?.kind === 'word' && tokens[found.to]?.kind !== 'number') return null;
  return found;
}

function isMinus(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  if (lexicon.numbers.minusWords.has(token.lower)) {
    const next = tokens[afterMinus(tokens, at)];
    return next?.kind === 'number' || lexicon.numbers.small.has(next?.lower ?? '');
  }
  if (!/^[-−–]$/.test(token.text) || !isGlued(tokens, at + 1)) return false;
  const before = tokens[at - 1];
  return before === undefined || !isGlued(tokens, at) || /^[($€£]$/.test(before.text);
}

/** "minus 5" or "minus-5". */
const afterMinus = (tokens: readonly Token[], at: number): number =>
  isHyphen(tokens[at + 1]) ? at + 2 : at + 1;

/** Whether a token is a hyphen. */
export const isHyphen = (token: Token | undefined): boolean =>
  token !== undefined && /^[-‐‑]$/.test(token.text);

/** Reads the unit after a number: "80km/h", "5 per cent", "40-yard"; none when the words fit no unit. */
function withUnit(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Amount {
  const at = afterPlus(tokens, amount.numberTo);
  const hyphen = isHyphen(tokens[at]) && isGlued(tokens, at) && isGlued(tokens, at + 1) ? 1 : 0;
  const found =
    casedUnit(tokens, at, lexicon) ??
    phraseAt(tokens, at + hyphen, lexicon.units.words) ??
    gluedUnit(tokens, at, lexicon) ??
    compoundUnit(tokens, at + hyphen, lexicon);
  if (found !== null)
    return withPer({ ...amount, to: found.to, unit: found.value }, tokens, lexicon);
  return (
    vagueUnitAfterOf(amount, tokens, lexicon) ??
    withAge(amount, tokens, lexicon) ?? { ...amount, to: at }
  );
}

/** "15-plus years", "20-odd miles", "300+ km": the bound written on to the number is passed over. */
function afterPlus(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text === '+' && isGlued(tokens, at)) return at + 1;
  const isBound = /^(?:plus|odd|some)$/.test(tokens[at + 1]?.lower ?? '');
  return isHyphen(tokens[at]) && isBound ? at + 2 : at;
}

/** "450 Nm", "5 W": units that only their capitals tell from others. */
function casedUnit(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  const unit = lexicon.units.cased.get(tokens[at]?.text ?? '');
  return unit === undefined ? null : { value: unit, to: at + 1 };
}

/** "52,000 barrel-a-day": a unit and its divisor in one hyphenated word. */
function compoundUnit(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  const [unit, per, divisor] = (tokens[at]?.lower ?? '').split('-');
  const spaced = lexicon.units.words.get((tokens[at]?.lower ?? '').replaceAll('-', ' '));
  if (per !== undefined && spaced !== undefined) return { value: spaced, to: at + 1 };
  if (per === undefined || !lexicon.units.perWords.has(per)) return null;
  const [over, under] = [
    lexicon.units.words.get(unit ?? ''),
    lexicon.units.divisors.get(divisor ?? ''),
  ];
  return over === undefined || under === undefined
    ? null
    : { value: `${over} per ${under}`, to: at + 1 };
}

function gluedUnit(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  if (!isGlued(tokens, at) || tokens[at] === undefined) return null;
  const unit = lexicon.units.gluedOnly.get(tokens[at].lower);
  if (unit === undefined || (isGlued(tokens, at + 1) && tokens[at + 1]?.kind !== 'mark'))
    return null;
  return { value: unit, to: at + 1 };
}

/** "tens of thousands of dollars", "hundreds of miles": the unit of a vague number stands after "of". */
function vagueUnitAfterOf(
  amount: Amount,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Amount | null {
  if (!lexicon.numbers.ofWords.has(tokens[amount.to]?.lower ?? '')) return null;
  const found = phraseAt(tokens, amount.to + 1, lexicon.units.words);
  if (found === null || tokens[found.to - 1]?.kind !== 'word') return null;
  return withPer({ ...amount, to: found.to, unit: found.value }, tokens, lexicon);
}

/** "aged 35", "the age of 21", "ages 55 to 65": a bare number after a word for age. */
function withAge(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Amount | null {
  const before = phraseBefore(tokens, amount.from, lexicon.units.ageBefore);
  return before === null ? null : { ...amount, unit: before.value };
}

/** Adds "per month", "a barrel", "/day" to the unit just read. */
function withPer(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Amount {
  if (amount.unit === null) return amount;
  const divisor = divisorAt(tokens, amount.to, lexicon);
  if (
    divisor === null ||
    /^(?:ago|earlier|later|before|after)$/.test(tokens[divisor.to]?.lower ?? '')
  )
    return amount;
  return { ...amount, unit: `${amount.unit} per ${divisor.value}`, to: divisor.to };
}

/** The divisor that "per", "a" or "/" opens at `tokens[at]`: `month` in "a month", "-a-day", "-an-hour". */
export function divisorAt(tokens: readonly Token[], at: number, lexicon: Lexicon) {
  const start = isHyphen(tokens[at]) ? at + 1 : at;
  const [per, divisor] = (tokens[start]?.lower ?? '').split('-');
  if (per === undefined || !lexicon.units.perWords.has(per)) return null;
  if (divisor !== undefined && divisor !== '') {
    const value = lexicon.units.divisors.get(divisor);
    return value === undefined ? null : { value, to: start + 1 };
  }
  const next = isHyphen(tokens[start + 1]) ? start + 2 : start + 1;
  return phraseAt(tokens, next, lexicon.units.divisors);
}
