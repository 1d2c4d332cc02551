import type { Reading } from './reading.ts';
import type { TextField } from './span.ts';
import type { Tracker } from './tracker.ts';

/** What the recognisers could not tell of a figure: its size, what it counts, what is said of those counted. */
export type FigureDoubt = 'size' | 'counted' | 'status';

/** What the recognisers could not tell of a statement. */
export type StatementDoubt = 'speaker' | 'unnamed' | 'act' | 'stance' | 'topic' | 'outlet-words';

/** What a page left open as a whole. */
export type PageDoubt =
  | 'no-headline'
  | 'no-published-time'
  | 'no-byline'
  | 'language'
  | 'not-an-article'
  | 'short'
  | 'no-facts';

/** A number in the text that was not taken for a figure, and the rule that says why. */
export interface PassedOver {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly rule: string;
}

/** A run of whole sentences of the body. */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

/** A tracker that a page gives cause for, with what would be on its line. */
export interface OfferedTracker {
  readonly tracker: Tracker;
  /** Indexes into the reading's figures or statements. */
  readonly figures: readonly number[];
  readonly statements: readonly number[];
  /** Where the most prominent of them stands. */
  readonly in: TextField;
}

/** All that is told of a page before it is followed. */
export interface Preview {
  readonly reading: Reading;
  readonly outlet: string;
  /** What is shown of the body; the whole of it when it is short or was asked for. */
  readonly passages: readonly Passage[];
  /** By the index of the figure. */
  readonly figureDoubts: readonly (readonly FigureDoubt[])[];
  /** By the index of the statement. */
  readonly statementDoubts: readonly (readonly StatementDoubt[])[];
  readonly pageDoubts: readonly PageDoubt[];
  readonly passedOver: readonly PassedOver[];
  /** At most five, the most prominent first. */
  readonly offers: readonly OfferedTracker[];
  /** Trackers that are there already and that facts of this page are on the line of. */
  readonly onTrackers: readonly string[];
}
