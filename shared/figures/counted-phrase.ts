import type { NounPhrase } from '../language/nouns.ts';

/** What a number counts. */
export interface Counted {
  readonly phrase: NounPhrase | null;
  readonly measure: string | null;
  /** "58 of the 251": the number is a part of the one after it. */
  readonly partOfNext: boolean;
  /** "20 of them": the number is a part of one before it. */
  readonly partOfEarlier: boolean;
  /** After the last token read. */
  readonly to: number;
}

/** Nothing is counted, and reading ended before token `to`. */
export const nothing = (to: number): Counted => ({
  phrase: null,
  measure: null,
  partOfNext: false,
  partOfEarlier: false,
  to,
});
