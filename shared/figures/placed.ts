import type { SentenceQuantity, SentenceReading } from './sentence-reading.ts';

/** A quantity with its place in the article's reading. */
export interface Placed {
  readonly quantity: SentenceQuantity;
  readonly reading: SentenceReading;
  /** Index of its sentence among those with figures, and of the sentence in its field. */
  readonly sentence: number;
  /** Index of the first figure of its sentence. */
  readonly first: number;
  /** Its position among the figures of its sentence. */
  readonly position: number;
}

/** Whether a figure counts things rather than measuring them by a unit. */
export const isCount = (placed: Placed | undefined): boolean =>
  placed?.quantity.amount.unit === null;
