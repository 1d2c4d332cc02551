import type { ChangeKind, Severity } from './change.ts';
import type { EventKind } from './event.ts';
import type { Instant } from './instant.ts';
import type { Tracker, TrackerPoint } from './tracker.ts';

/** A condition of a tracker that a figure or statement does not meet. */
export type Miss =
  | 'measure'
  | 'status'
  | 'place'
  | 'terms'
  | 'outlet'
  | 'part'
  | 'authority'
  | 'speaker'
  | 'topic';

/** A condition of a rule. */
export type Condition =
  | 'severity'
  | 'kind'
  | 'tracker'
  | 'label'
  | 'watch'
  | 'notice'
  | 'nature'
  | 'signal'
  | 'threshold';

/** Why a change or event is recorded and told to nobody. */
export type Untold = Condition | 'waits-for-confirmation' | 'refuted';

/** A change or event of the past as a backtest shows it. */
export interface BacktestFinding {
  readonly kind: ChangeKind | EventKind;
  readonly at: Instant;
  readonly pageId: string;
  readonly url: string;
  readonly outlet: string;
  readonly version: number | null;
  readonly severity: Severity;
  readonly summary: string;
  /** The sentences on both sides. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why nobody is told; empty: it is an alert. */
  readonly untold: readonly Untold[];
  /** Where it would have gone; none for one that is not told, or where no channel is asked about. */
  readonly channels: readonly string[];
}

/** Figures or statements alike that a tracker left out though they come near its line. */
export interface NearLine {
  /** What of the tracker they do not meet. */
  readonly misses: readonly Miss[];
  /** What they are of: `hostage, released`; `Adrian Holt on talks`. */
  readonly about: string;
  readonly count: number;
  readonly pages: number;
  /** The newest of them. */
  readonly example: {
    readonly outlet: string;
    readonly url: string;
    readonly at: Instant;
    readonly sentence: string;
  };
}

/** How much of the past a backtest saw. */
export interface BacktestSpan {
  readonly pages: number;
  readonly versions: number;
  /** First version and last check; null: nothing was read. */
  readonly from: Instant | null;
  readonly until: Instant | null;
}

export interface KindCount {
  readonly kind: ChangeKind | EventKind;
  readonly count: number;
}

/** What a tracker would have caught, and what it leaves out that is near. */
export interface TrackerBacktest {
  readonly tracker: Tracker;
  readonly span: BacktestSpan;
  /** Pages that said something on its line. */
  readonly pagesOn: number;
  readonly alerts: number;
  /** Null: under a day says nothing of a week. */
  readonly perWeek: number | null;
  /** Alerts by kind, most frequent first. */
  readonly byKind: readonly KindCount[];
  /** Oldest first. */
  readonly findings: readonly BacktestFinding[];
  readonly points: readonly TrackerPoint[];
  readonly near: readonly NearLine[];
  /** Null: whole; else what was left out for its size. */
  readonly shortened: string | null;
}

/** Changes and events that a rule leaves out for the same reasons. */
export interface LeftOut {
  readonly untold: readonly Untold[];
  readonly count: number;
  /** The newest of them. */
  readonly example: BacktestFinding;
}

/** Which of the stored changes and events rules would have told, and what they leave out. */
export interface RuleBacktest {
  readonly rules: readonly string[];
  readonly span: BacktestSpan;
  /** Changes and events told on any channel. */
  readonly alerts: number;
  readonly perWeek: number | null;
  readonly byKind: readonly KindCount[];
  readonly byChannel: readonly {
    readonly channel: string;
    readonly alerts: number;
    readonly perWeek: number | null;
  }[];
  /** What is told, oldest first. */
  readonly findings: readonly BacktestFinding[];
  /** Most frequent first. */
  readonly leftOut: readonly LeftOut[];
  readonly shortened: string | null;
}

const dayMs = 86_400_000;

/** Days between the first version and the last check. */
export const daysOf = ({ from, until }: BacktestSpan): number =>
  from === null || until === null ? 0 : (Date.parse(until) - Date.parse(from)) / dayMs;
