/** One value that a lineage had, under the version that first showed it; null when it was absent. */
export interface LineageValue {
  readonly version: number;
  /** Comparable form of the value, bound and range ("58", "at-least:58", "30..35") or of the content; null: absent. */
  readonly key: string | null;
}

/** The same figure or statement through the versions of a page. */
export interface Lineage {
  readonly id: string;
  readonly kind: 'figure' | 'statement' | 'headline' | 'standfirst';
  /** Index into the version's figures or statements; null when this version does not hold it. */
  readonly index: number | null;
  /** Oldest first, the last 20 at most. */
  readonly values: readonly LineageValue[];
  /** What it counts or who says it, so that one that comes back is known; written by the changes room. */
  readonly about?: string;
  /** Comparable form of all that is asserted with the value: source, status, act and stance too. */
  readonly standing: string;
  /** The version since which it has been asserted in this form. */
  readonly since: number;
}

export const lineageValuesKept = 20;
