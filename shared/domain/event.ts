import type { UnreadableReason } from './article.ts';
import type { ChangeSide, Severity, Signal } from './change.ts';
import type { Instant } from './instant.ts';

export const eventKinds = [
  'page-gone',
  'page-back',
  'page-moved',
  'page-unreadable',
  'page-readable',
  'change-confirmed',
  'change-refuted',
  'tracker-disagrees',
  'tracker-agrees',
  'tracker-new-high',
  'tracker-new-low',
  'house-value-differs',
  'tracker-out-of-range',
  'figures-at-odds',
  'tracker-position-shifted',
  'tracker-corroborated',
] as const;

export type EventKind = (typeof eventKinds)[number];

/** A committed fact that is not a version. Its id names its cause, so that one cause commits once. */
export interface PageEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly pageId: string;
  readonly at: Instant;
  /** Since when it has been so, where that differs from `at`. */
  readonly since: Instant | null;
  readonly severity: Severity;
  readonly summary: string;
  readonly reason: UnreadableReason | null;
  /** The change that a confirmation or refutation is about. */
  readonly changeId: string | null;
  readonly tracker: string | null;
  /** For disagreements: what the other page says, and what this one says. */
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** The other page of a disagreement; null otherwise. */
  readonly otherPageId: string | null;
  /** For figures at odds with each other on one page: in which way. */
  readonly signal?: Signal;
  /** The version that it quotes, where neither a change nor its id says which. */
  readonly version?: number;
}
