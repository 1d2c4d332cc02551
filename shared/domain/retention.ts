import type { Instant } from './instant.ts';

/** How long what a newer version replaced is kept, by class; null: for ever. */
export interface Retention {
  /** The archived copy of the page. */
  readonly bytesMs: number | null;
  /** The text with everything that was read in it. */
  readonly documentsMs: number | null;
}

/** No retention is shorter. */
export const leastRetentionMs = 30 * 86_400_000;

/** What holds where a configuration says nothing: copies for 400 days, texts for ever. */
export const defaultRetention: Retention = { bytesMs: 400 * 86_400_000, documentsMs: null };

/** How far a walk over all pages has come, so that one that is cut short goes on where it was. */
export interface PageWalk {
  /** `walk` for retention; for an erasure of every page, `erasure:` and its id. */
  readonly id: string;
  readonly startedAt: Instant;
  /** Where the next stretch of pages begins; null: at the first page. */
  readonly cursor: string | null;
  readonly done: boolean;
}
