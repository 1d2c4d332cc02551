import type { Lexicon } from '../language/lexicon.ts';
import type { Token } from '../language/tokens.ts';
import type { Amount } from './amount.ts';

/** What a rule needs to tell a figure from a number that names or dates something. */
export interface NumberInContext {
  readonly tokens: readonly Token[];
  readonly amount: Amount;
  readonly lexicon: Lexicon;
  /** The sentence is a headline in Title Case: capitals tell nothing. */
  readonly titleCase: boolean;
}

/** The token's text; empty where there is none. */
export const tokenText = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.text ?? '';

/** The token in small letters; empty where there is none. */
export const tokenLower = (tokens: readonly Token[], index: number): string =>
  tokens[index]?.lower ?? '';
