import type { Span } from '../domain/span.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { numberTokens } from '../language/number-tokens.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, readAmount } from './amount.ts';
import { amountAt } from './amount-at.ts';
import { boundOf } from './bound-of.ts';
import { countedOf } from './counted.ts';
import { notFigureRule } from './not-figures.ts';
import { nounBefore } from './noun-before.ts';
import { mayHoldNumber } from './screen.ts';
import type { SentenceQuantity, SentenceReading } from './sentence-reading.ts';
import { statusesOf } from './sentence-statuses.ts';

/** Reads every figure of one sentence; token offsets count in `text`. */
export function readSentence(text: string, span: Span, lexicon: Lexicon): SentenceReading {
  const sentence = text.slice(span[0], span[1]);
  if (!mayHoldNumber(sentence, lexicon))
    return { span, tokens: [], quantities: [], titleCase: false };
  const tokens = numberTokens(sentence, span[0], lexicon.numbers);
  const titleCase = isTitleCase(tokens);
  const found = scan(tokens, { lexicon, titleCase });
  const statuses = statusesOf(found, tokens, lexicon);
  const all = found.map(({ impliedStatus, ...quantity }, index) => ({
    ...quantity,
    status: statuses[index] ?? impliedStatus ?? null,
  }));
  const quantities = all.filter((quantity) => !isBareWord(quantity, tokens));
  return { span, tokens, quantities, titleCase };
}

const goesOn =
  /^(?:were|was|are|is|have|has|had|remain|remained|who|died|would|will|others?|more|wurden|sind)$/;

/** "those two", "first one, then two": a small number word that nothing around it makes a count. */
const isBareWord = (
  { amount, bound, counted, status }: SentenceQuantity,
  tokens: readonly Token[],
): boolean =>
  !amount.digits &&
  (amount.value ?? (amount.range === null ? 0 : 99)) <= 12 &&
  amount.unit === null &&
  counted.phrase === null &&
  status === null &&
  bound === 'exactly' &&
  !counted.partOfNext &&
  !counted.partOfEarlier &&
  !goesOn.test(tokens[amount.to]?.lower ?? '');

/** A quantity before its status is known; the noun before it may imply one. */
type Found = Omit<SentenceQuantity, 'status'> & { readonly impliedStatus?: string | null };

interface Scan {
  readonly lexicon: Lexicon;
  readonly titleCase: boolean;
}

function scan(tokens: readonly Token[], { lexicon, titleCase }: Scan): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; ) {
    const read = amountAt(tokens, at, lexicon);
    if (read === null) {
      at++;
      continue;
    }
    const quantities = quantitiesOf(read, tokens, { lexicon, titleCase });
    found.push(...quantities);
    at = Math.max(at + 1, read.amount.to, quantities[0]?.counted.phrase?.to ?? 0);
  }
  return found.map((quantity, index) => {
    const neighbours = { found, index, tokens, lexicon };
    return withNeighbours(withNounBefore(quantity, neighbours), neighbours);
  });
}

/** The figures that an amount makes: one, two for a vote, none for a date or a name. */
function quantitiesOf(
  { first, amount }: { readonly first: Amount; readonly amount: Amount },
  tokens: readonly Token[],
  { lexicon, titleCase }: Scan,
): Found[] {
  const rule = notFigureRule({ tokens, amount, lexicon, titleCase });
  if (rule === 'score-or-code' && isVote(amount, tokens)) return voteOf(first, tokens, lexicon);
  if (rule !== null) return [];
  const quantity = describe(amount, tokens, lexicon);
  return isOneSpeaker(quantity, tokens, lexicon) ? [] : [quantity];
}

/** "voted 51-48", "a 219-214 vote": a score that counts votes is two figures. */
const isVote = (amount: Amount, tokens: readonly Token[]): boolean =>
  /^votes?$/.test(tokens[amount.to]?.lower ?? '') ||
  tokens
    .slice(Math.max(0, amount.from - 3), amount.from)
    .some((token) => /^(?:vote|votes|voted|voting)$/.test(token.lower));

function voteOf(first: Amount, tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const second = readAmount(tokens, first.to + 1, lexicon);
  const sides = second === null ? [first] : [first, second];
  return sides.map((side) => {
    const quantity = describe(side, tokens, lexicon);
    return {
      ...quantity,
      impliedStatus: 'voted',
      counted: { ...quantity.counted, measure: 'vote' },
    };
  });
}

/** "one official said" names a source and asserts no number. */
const isOneSpeaker = (
  { amount, counted }: Found,
  tokens: readonly Token[],
  lexicon: Lexicon,
): boolean =>
  amount.value === 1 &&
  !amount.digits &&
  counted.phrase !== null &&
  lexicon.reporting.has(tokens[counted.phrase.to]?.lower ?? '');

interface Neighbours {
  readonly found: readonly Found[];
  readonly index: number;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
}

/** "the number of hostages fell from 62 to 59", "the bodies of at least 35": the noun stands before. */
function withNounBefore(quantity: Found, { found, index, tokens, lexicon }: Neighbours): Found {
  if (quantity.amount.unit !== null) return quantity;
  const before = found[index - 1];
  const moves =
    before !== undefined &&
    /^(?:to|from)$/.test(tokens[quantity.from - 1]?.lower ?? '') &&
    quantity.from - 1 === before.to;
  const from = moves ? before.from : quantity.from;
  const previousTo = (moves ? found[index - 2] : before)?.to ?? 0;
  const noun = nounBefore(tokens, { from, previousTo }, lexicon);
  if (noun === null || (quantity.counted.measure !== null && noun.measure !== 'body'))
    return quantity;
  return {
    ...quantity,
    impliedStatus: noun.status,
    counted: { ...quantity.counted, measure: noun.measure },
  };
}

/** "7- or 8-inch" shares its unit with the number after it, "100 km (60 miles)" its bound with the one before. */
function withNeighbours(quantity: Found, { found, index, tokens }: Neighbours): Found {
  const next = found[index + 1];
  const previous = found[index - 1];
  const { amount } = quantity;
  const hangs = /^[-‐‑]$/.test(tokens[amount.to]?.text ?? '') && amount.unit === null;
  if (hangs && next !== undefined && quantity.counted.measure === null) {
    return {
      ...quantity,
      amount: { ...amount, unit: next.amount.unit },
      counted: { ...next.counted, to: quantity.counted.to },
    };
  }
  const converts =
    tokens[quantity.from - 1]?.text === '(' &&
    quantity.from - 1 === previous?.to &&
    amount.unit !== null;
  return converts && quantity.bound === 'exactly'
    ? { ...quantity, bound: previous.bound }
    : quantity;
}

function describe(amount: Amount, tokens: readonly Token[], lexicon: Lexicon): Found {
  const counted = countedOf(amount, tokens, lexicon);
  const match = boundOf(tokens, amount, lexicon);
  return {
    amount,
    counted,
    bound: match.bound,
    from: match.from,
    to: Math.max(counted.to, amount.to),
  };
}

/** Whether most longer words begin with a capital, as in an American headline. */
function isTitleCase(tokens: readonly Token[]): boolean {
  let long = 0;
  let capital = 0;
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    long++;
    if (!token.text.startsWith(token.lower.charAt(0))) capital++;
  }
  return long >= 2 && capital / long > 0.7;
}
