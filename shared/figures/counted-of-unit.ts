import type { Lexicon } from '../language/lexicon.ts';
import { measureOf, type NounPhrase, readNounPhrase } from '../language/nouns.ts';
import type { Token } from '../language/tokens.ts';
import type { Amount } from './amount.ts';
import { type Counted, nothing } from './counted-phrase.ts';

const lengthsAndTimes =
  /^(?:second|minute|hour|day|week|month|year|decade|century|kilometre|metre|mile|foot|yard|point|degree|times)/;

const determiner = /^(?:the|its|his|her|their|our|my|your|these|those|all|a|an|der|des)$/;

/**
 * What a quantity with a unit measures: "$11 billion in weapons sales" is `dollar of weapons sales`,
 * "a $2 million fine" `dollar of fine`, "81% of manufacturers" `percent of manufacturers`; the unit
 * alone where no noun tells.
 */
export function countedOfUnit(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Counted {
  const unit = amount.unit ?? '';
  const at = linkedNoun(unit, amount.to, tokens);
  const phrase =
    at === null
      ? directlyAfter(amount, tokens, lexicon)
      : readNounPhrase(tokens, at, { lexicon, one: false, determined: at > amount.to + 1 });
  if (phrase === null) return { ...nothing(amount.to), measure: unit };
  const of = measureOf(tokens, phrase, lexicon, 'as-written');
  return { ...nothing(phrase.to), phrase, measure: of === null ? unit : `${unit} of ${of}` };
}

/** Where the noun after "of", "worth of" or "in" begins; a name after "in" is a place and no noun. */
function linkedNoun(unit: string, to: number, tokens: readonly Token[]): number | null {
  const link = tokens[to]?.lower ?? '';
  if (link === 'in') return isSum(unit) && !isPlaceAt(tokens, to + 1) ? to + 1 : null;
  if (!/^(?:of|worth|an)$/.test(link)) return null;
  let at = link === 'worth' && tokens[to + 1]?.lower === 'of' ? to + 2 : to + 1;
  while (at < to + 4 && determiner.test(tokens[at]?.lower ?? '')) at++;
  return at;
}

const isSum = (unit: string): boolean => unit !== 'percent' && !lengthsAndTimes.test(unit);

const isPlaceAt = (tokens: readonly Token[], at: number): boolean =>
  determiner.test(tokens[at]?.lower ?? '') || /^\p{Lu}/u.test(tokens[at]?.text ?? '');

/** "a $150,000 contract": what a sum of money before a noun pays for. */
function directlyAfter(
  amount: Amount,
  tokens: readonly Token[],
  lexicon: Lexicon,
): NounPhrase | null {
  if (!amount.currencyFirst || !/^\p{Ll}/u.test(tokens[amount.to]?.text ?? '')) return null;
  return readNounPhrase(tokens, amount.to, { lexicon, one: true });
}
