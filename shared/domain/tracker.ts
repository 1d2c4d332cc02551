import type { Bound } from './figure.ts';
import type { Instant, PageTime } from './instant.ts';
import type { Act, Stance, Voice } from './statement.ts';
import type { ManagedBy } from './watch.ts';

/** The value a desk stands by, with where it has it from. */
export interface HouseValue {
  readonly value: number;
  readonly source: string;
  readonly asOf: string;
}

/** Follows one measure across pages: every non-empty list must be met. */
export interface FigureTracker {
  readonly id: string;
  readonly kind: 'figure';
  readonly name: string;
  /** Measure and its synonyms: `hostage`, `captive`. */
  readonly measures: readonly string[];
  readonly statuses: readonly string[];
  readonly places: readonly string[];
  /** Terms of which one must stand in the counted phrase or the sentence. */
  readonly terms: readonly string[];
  readonly houseValue: HouseValue | null;
  /** Pages of these outlets only; left out: of any. */
  readonly outlets?: readonly string[];
  /** Words or value of the whole, of which one must fit; none: the figure is no part of another. */
  readonly partOf?: readonly string[];
  /** Least and most that make sense: a value outside is told as such and compared with nothing. */
  readonly range?: readonly [number, number];
  /** Who counts as an authority: what is said of a value names the one it is attributed to. */
  readonly authorities?: readonly string[];
  /** Only what is attributed to an authority is on the line. */
  readonly onlyAuthorities?: boolean;
  readonly managedBy: ManagedBy;
}

/** Follows what a speaker says on a topic. */
export interface PositionTracker {
  readonly id: string;
  readonly kind: 'position';
  readonly name: string;
  /** The speaker and its aliases. */
  readonly speakers: readonly string[];
  readonly topics: readonly string[];
  readonly managedBy: ManagedBy;
}

export type Tracker = FigureTracker | PositionTracker;

/** What one page says on a tracker's line, from one version until another. */
export interface TrackerPoint {
  readonly tracker: string;
  readonly pageId: string;
  readonly url: string;
  readonly outlet: string;
  readonly lineage: string;
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  readonly bound: Bound | null;
  readonly act: Act | null;
  readonly stance: Stance | null;
  readonly speaker: string | null;
  readonly asOf: PageTime | null;
  /** Whom the page gives as the source of a figure; left out on points of an older release. */
  readonly attributedTo?: string | null;
  /** Of a statement, left out on points of an older release: who speaks, as lists tell speakers apart; null: nobody who is told apart. */
  readonly speakerKey?: string | null;
  readonly voice?: Voice;
  /** When it was said, as far as the page tells; null: not known. */
  readonly saidAt?: Instant | null;
  readonly sentence: string;
}
