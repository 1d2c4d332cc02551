import type { Bound } from '../domain/figure.ts';
import type { Span } from '../domain/span.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { numberTokens } from '../language/number-tokens.ts';
import type { Token } from '../language/tokens.ts';
import { type Amount, readAmount } from './amount.ts';
import { boundOf } from './bound-of.ts';
import { type Counted, countedOf } from './counted.ts';
import { notFigureRule } from './not-figures.ts';
import { joinRange } from './range.ts';
import { mayHoldNumber } from './screen.ts';
import { statusesOf } from './sentence-statuses.ts';

/** A number in one sentence with what the words around it say of it; tokens are indexes into the reading. */
export interface SentenceQuantity {
  readonly amount: Amount;
  readonly bound: Bound;
  /** First token, the bound's words included. */
  readonly from: number;
  /** After the counted phrase. */
  readonly to: number;
  readonly counted: Counted;
  readonly status: string | null;
}

export interface SentenceReading {
  readonly span: Span;
  readonly tokens: readonly Token[];
  readonly quantities: readonly SentenceQuantity[];
}

/** Reads every figure of one sentence; token offsets count in `text`. */
export function readSentence(text: string, span: Span, lexicon: Lexicon): SentenceReading {
  const sentence = text.slice(span[0], span[1]);
  if (!mayHoldNumber(sentence, lexicon)) return { span, tokens: [], quantities: [] };
  const tokens = numberTokens(sentence, span[0], lexicon.numbers);
  const found = scan(tokens, lexicon);
  const statuses = statusesOf(found, tokens, lexicon);
  const all = found.map((quantity, index) => ({
    ...quantity,
    status: statuses[index] ?? null,
  }));
  const quantities = all.filter((quantity) => !isBareWord(quantity, tokens));
  return { span, tokens, quantities };
}

const goesOn =
  /^(?:were|was|are|is|have|has|had|remain|remained|who|died|would|will|others?|more|wurden|sind)$/;

/** "those two", "first one, then two": a small number word that nothing around it makes a count. */
const isBareWord = (
  { amount, bound, counted, status }: SentenceQuantity,
  tokens: readonly Token[],
): boolean =>
  !amount.digits &&
  (amount.value ?? 99) <= 12 &&
  amount.unit === null &&
  counted.phrase === null &&
  status === null &&
  bound === 'exactly' &&
  !counted.partOfNext &&
  !counted.partOfEarlier &&
  !goesOn.test(tokens[amount.to]?.lower ?? '');

type Found = Omit<SentenceQuantity, 'status'>;

function scan(tokens: readonly Token[], lexicon: Lexicon): Found[] {
  const found: Found[] = [];
  const titleCase = isTitleCase(tokens);
  for (let at = 0; at < tokens.length; ) {
    const first = readAmount(tokens, at, lexicon);
    if (first === null) {
      at++;
      continue;
    }
    const amount = joinRange(first, tokens, lexicon) ?? first;
    at = Math.max(at + 1, amount.to);
    if (notFigureRule({ tokens, amount, lexicon, titleCase }) !== null) continue;
    const quantity = describe(amount, tokens, lexicon);
    if (!isOneSpeaker(quantity, tokens, lexicon)) found.push(quantity);
    at = Math.max(at, quantity.counted.phrase?.to ?? 0);
  }
  return found.map((quantity, index) => withNeighbours(quantity, { found, index, tokens }));
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
