import type { ChangeKind } from './change.ts';
import type { Instant } from './instant.ts';

/** How far the desk has come with a change. */
export const triageStates = ['new', 'checking', 'outlet-asked', 'answered', 'closed'] as const;

export type TriageState = (typeof triageStates)[number];

/** What the desk found a change to be; `wrong-extraction`: the page did not change so. */
export const verdicts = ['news', 'not-news', 'wrong-extraction'] as const;

export type Verdict = (typeof verdicts)[number];

/** Which change of which page, by what does not change about it. */
export interface TriageKey {
  readonly pageId: string;
  readonly changeId: string;
  /** When the change was first seen. */
  readonly seenAt: Instant;
}

/** One entry of the log: what was set by it (null: as it was), and what was said. */
export interface TriageStep {
  readonly at: Instant;
  readonly by: string;
  readonly state: TriageState | null;
  readonly verdict: Verdict | null;
  readonly owner: string | null;
  /** The desk's words, or the outlet's answer. */
  readonly note: string | null;
}

/** What the desk did about a change. It holds the desk's own words and none of the page's. */
export interface Triage extends TriageKey {
  readonly version: number;
  readonly outlet: string;
  readonly kind: ChangeKind;
  readonly state: TriageState;
  readonly verdict: Verdict | null;
  readonly owner: string | null;
  readonly changedAt: Instant;
  /** Oldest first. */
  readonly log: readonly TriageStep[];
}

/** What changes of one kind at one outlet were found to be. */
export interface PrecisionRow {
  readonly kind: ChangeKind;
  readonly outlet: string;
  readonly news: number;
  readonly notNews: number;
  readonly wrongExtraction: number;
  /** The share that was news, of all that were judged: 0 to 1. */
  readonly precision: number;
}

export interface Precision {
  readonly since: Instant | null;
  readonly judged: number;
  /** Of all that were judged; null while none was. */
  readonly precision: number | null;
  /** Most judged first. */
  readonly rows: readonly PrecisionRow[];
  /** There were more than are looked through: the newest are counted. */
  readonly isCut: boolean;
}
