import type { PassedOver } from './preview.ts';

/** Which rules read a figure or statement as they did, in the recognisers' own words. */
export interface FactReason {
  /** Its place in the reading's list. */
  readonly index: number;
  /** Such as `counted: the row's label` or `shape: content before the cue`. */
  readonly because: readonly string[];
}

/** What looked like a report and was not taken for one. */
export interface LeftOut {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly because: string;
}

/** Why a reading says what it says. */
export interface Explanation {
  readonly figures: readonly FactReason[];
  readonly statements: readonly FactReason[];
  /** Numbers of the body that are no figures, with the rule; at most 500. */
  readonly passedOver: readonly PassedOver[];
  readonly leftOut: readonly LeftOut[];
}
