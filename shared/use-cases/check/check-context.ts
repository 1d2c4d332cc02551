import type { UnreadableReason } from '../../domain/article.ts';
import type { Change } from '../../domain/change.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Outcome, Page, PageState } from '../../domain/page.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import type { CheckDeps } from './check-deps.ts';
import type { Doubt } from './doubt.ts';
import type { Finding } from './next-state.ts';

/** Asks for a check; without a slot (a person asks, now) it is never late. */
export interface CheckRequest {
  readonly pageId: string;
  readonly slot: Instant | null;
  /** When bytes that were read before were read; none: the page is read now. */
  readonly readAt?: Instant;
}

/** What a check came to. */
export type CheckReport =
  | {
      readonly kind: 'dropped';
      readonly pageId: string;
      readonly why: 'unknown' | 'late' | 'erased';
    }
  | {
      readonly kind: 'checked';
      readonly pageId: string;
      readonly url: string;
      readonly outcome: Outcome;
      readonly reason: UnreadableReason | null;
      /** The version now newest; null when the page was never read. */
      readonly version: number | null;
      readonly changes: readonly Change[];
      /** Committed facts to project. */
      readonly committed: readonly PendingFact[];
      /** Pages that a feed or section led to for the first time. */
      readonly discovered: number;
      readonly nextDueAt: Instant | null;
    };

/** What was recorded of one look, before the state moves on. */
export interface Recorded {
  readonly finding: Finding;
  readonly version: number | null;
  readonly changes: readonly Change[];
  readonly committed: readonly PendingFact[];
  readonly discovered: number;
}

/** Everything a step of one check may look at. */
export interface CheckContext {
  readonly deps: CheckDeps;
  readonly page: Page;
  readonly state: PageState;
  readonly doubt: Doubt;
  /** Before the page was asked for: what others commit after it may be newer than what was read. */
  readonly began: Instant;
  readonly at: Instant;
}
