import type { Instant } from './instant.ts';

/** Where words and numbers are looked for. */
export const hitKinds = ['headline', 'figure', 'statement'] as const;

/** One sentence or headline of a page, from when until when it stood. */
export interface Hit {
  readonly kind: (typeof hitKinds)[number];
  readonly text: string;
  readonly version: number;
  readonly from: Instant;
  /** Null: it stands. */
  readonly until: Instant | null;
  readonly value: number | null;
  readonly speaker: string | null;
}

/** What one page has of what is looked for, newest first. */
export interface FoundPage {
  readonly pageId: string;
  readonly url: string;
  readonly outlet: string;
  readonly hits: readonly Hit[];
  /** It has more than these. */
  readonly hasMore: boolean;
}
