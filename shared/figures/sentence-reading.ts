import type { Bound } from '../domain/figure.ts';
import type { Span } from '../domain/span.ts';
import type { Token } from '../language/tokens.ts';
import type { Amount } from './amount.ts';
import type { Counted } from './counted-phrase.ts';

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
  /** A headline in Title Case: capitals tell nothing. */
  readonly titleCase: boolean;
}
