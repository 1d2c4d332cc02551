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
import { statusOf, surroundings } from './status-of.ts';

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
  return { span, tokens, quantities: withStatuses(found, tokens, lexicon) };
}

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
    if (notFigureRule({ tokens, amount, lexicon, titleCase }) === null)
      found.push(describe(amount, tokens, lexicon));
    at = Math.max(at + 1, amount.to);
  }
  return found;
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

function withStatuses(
  found: readonly Found[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): SentenceQuantity[] {
  const statuses = found.map((_, index) =>
    statusOf(tokens, surroundings(found, index, tokens.length), lexicon),
  );
  return found.map((quantity, index) => {
    if (quantity.counted.partOfNext) {
      return { ...quantity, status: statuses[index] ?? statuses[index + 1] ?? null };
    }
    const isWhole = found[index - 1]?.counted.partOfNext === true;
    const status = isWhole ? ownStatus(tokens, quantity, lexicon) : statuses[index];
    return { ...quantity, status: status ?? null };
  });
}

/** In "58 of the 251 hostages taken in May were released" the verb is the part's, the participle the whole's. */
const ownStatus = (tokens: readonly Token[], { to }: Found, lexicon: Lexicon): string | null =>
  lexicon.statuses.get(tokens[to]?.lower ?? '') ?? null;

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
