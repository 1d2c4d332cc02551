import type { Bound } from './figure.ts';
import type { Instant } from './instant.ts';
import type { Span, TextField } from './span.ts';
import type { Act, Speaker, Stance } from './statement.ts';

export const changeKinds = [
  'figure-changed',
  'figure-added',
  'figure-removed',
  'figure-bound-changed',
  'figure-reattributed',
  'statement-added',
  'statement-removed',
  'statement-changed',
  'statement-reattributed',
  'quotation-altered',
  'position-shifted',
  'headline-changed',
  'standfirst-changed',
  'byline-changed',
  'text-edited',
  'note-posted',
  'note-changed',
] as const;

/** A typed difference between two versions of one page. */
export type ChangeKind = (typeof changeKinds)[number];

export const severities = ['none', 'low', 'medium', 'high'] as const;

export type Severity = (typeof severities)[number];

/** `update`: newer as-of, event or source. `revision`: same claim, another value. `correction`: a note says so. */
export type Nature = 'update' | 'revision' | 'correction' | 'unclear';

/** What a reader of the page was told about the change; null when notes could not be read. */
export type Notice = 'noted' | 'note-other' | 'stamped' | 'none-found';

export const signals = [
  'total-fell',
  'part-above-whole',
  'sum-differs',
  'digits-transposed',
  'out-of-proportion',
  'headline-differs',
] as const;

/** Something about the numbers that an editor should look at. */
export type Signal = (typeof signals)[number];

/** Where a version says it. */
export interface Evidence {
  readonly in: TextField;
  readonly start: number;
  readonly end: number;
  readonly sentence: Span;
}

/** One side of a change: the sentence as it stood, and what was recognised in it. */
export interface ChangeSide {
  /** The sentence (or headline, paragraph, note) as written. */
  readonly text: string;
  readonly evidence: Evidence;
  readonly value?: number | null;
  readonly range?: readonly [number, number] | null;
  readonly bound?: Bound;
  readonly measure?: string | null;
  readonly counted?: string | null;
  readonly status?: string | null;
  readonly place?: string | null;
  readonly attributedTo?: string | null;
  readonly speaker?: Speaker | null;
  readonly act?: Act;
  readonly stance?: Stance | null;
  readonly topic?: readonly string[];
}

/** What the comparison of two readings finds; the check adds identity and time to make a `Change`. */
export interface FoundChange {
  readonly kind: ChangeKind;
  readonly severity: Severity;
  /** Whether the default rules (no tracker, no user rule) would tell someone, once confirmed. */
  readonly alert: boolean;
  readonly summary: string;
  readonly nature: Nature;
  readonly notice: Notice | null;
  /** The earlier version whose value this goes back to, counted from the oldest given; null when none. */
  readonly reverts: number | null;
  readonly before: ChangeSide | null;
  readonly after: ChangeSide | null;
  /** The lineage of the figure or statement, null for changes of text. */
  readonly lineage: string | null;
  readonly signals: readonly Signal[];
  /** A removal alerts only after a second check confirms it. */
  readonly needsConfirmation: boolean;
}

/** A committed change of a page. */
export interface Change extends FoundChange {
  readonly id: string;
  readonly pageId: string;
  /** The version that shows `after`. */
  readonly version: number;
  /** The last check that read the old text and the first that read the new. */
  readonly between: {
    readonly oldSeenAt: Instant;
    readonly newSeenAt: Instant;
    /** The old text is known from an imported copy alone: no check of ours read it. */
    readonly oldImported?: true;
  };
}
