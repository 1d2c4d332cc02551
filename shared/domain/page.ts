import type { UnreadableReason } from './article.ts';
import type { Instant, PageTime } from './instant.ts';
import type { Selectors } from './watch.ts';

/** `coverage` pages have versions; `source` pages (feeds, sections) only lead to other pages. */
export type PageRole = 'coverage' | 'feed' | 'section';

/** One URL under one reading. Its id is fixed at first sight and never changes. */
export interface Page {
  /** SHA-256 (hex) of the normalised requested URL and the reading. */
  readonly id: string;
  readonly url: string;
  readonly host: string;
  readonly role: PageRole;
  readonly selectors: Selectors;
  /** Link selector of a section page; null: the default choice of links. */
  readonly links: string | null;
  /** Ids of the watches that follow it, at most 50. */
  readonly watches: readonly string[];
  readonly outlet: string | null;
  readonly labels: readonly string[];
  readonly everyMs: number | null;
  readonly firstSeenAt: Instant;
  /** Set when the page was erased: nothing but its id is kept, and it is read no more. */
  readonly erased?: { readonly erasureId: string; readonly at: Instant };
}

export type Outcome = 'unchanged' | 'new-version' | 'unreadable' | 'gone';

/** Equal outcomes in a row. */
export interface Spell {
  readonly outcome: Outcome;
  readonly reason: UnreadableReason | null;
  readonly from: Instant;
  readonly lastSeen: Instant;
  readonly count: number;
  /** Of saved copies that were imported, not of checks. */
  readonly imported?: true;
}

/**
 * What the last readable check knew of a page: while an answer says the same, nothing else is asked
 * for. Whoever commits a version, or changes what is said here, takes it out first.
 */
export interface KnownPage {
  /** When it was known; of another moment than the state's `lastReadAt`, it is not believed. */
  readonly at: Instant;
  /** The head, none of whose removals wait. */
  readonly version: number;
  /** What the page said, as read then: the same as the head says. */
  readonly articleHash: string;
  /** Where permanent redirects led, on record since. */
  readonly movedTo?: string;
  readonly url: string;
  readonly host: string;
  readonly selectors: Selectors;
  readonly everyMs: number | null;
  readonly firstSeenAt: Instant;
}

/** What the last check left for the next: one small item, written once a check. */
export interface PageState {
  readonly pageId: string;
  /** Raised by each write; a write names the revision it read. */
  readonly revision: number;
  /** Null while no watch wants the page. */
  readonly nextDueAt: Instant | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** The version whose content these two belong to: of another one, "not modified" says nothing. */
  readonly validatorsOf?: number;
  readonly spell: Spell | null;
  /** First of the unreadable checks in a row, whatever their reasons; null when the page can be read. */
  readonly blindSince: Instant | null;
  /** First of the `gone` answers in a row. */
  readonly goneSince: Instant | null;
  /** As the page gave it; decides how often it is read. */
  readonly publishedAt: PageTime | null;
  readonly lastReadAt: Instant | null;
  readonly lastChangeAt: Instant | null;
  /** Versions up to this one have their removals confirmed or refuted. */
  readonly confirmedThrough: number;
  /** Somebody asked for one check of a page that no watch wants: it is never due after it. */
  readonly once?: true;
  readonly known?: KnownPage;
  /** Since when somebody may be committing a version that this state does not know. */
  readonly doubtSince?: Instant;
  /** Failed checks in a row, for backing off. */
  readonly failures: number;
}
