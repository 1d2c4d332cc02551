import type { PageTime } from './instant.ts';
import type { Span, TextField } from './span.ts';

export type Bound = 'exactly' | 'at-least' | 'more-than' | 'about' | 'at-most' | 'less-than';

/** `cumulative` only grows (dead since), `stock` is a level (held now), `period` counts a time span. */
export type Series = 'cumulative' | 'stock' | 'period';

/** A number the text asserts. Exactly one of `value` and `range` is set, or neither for vague numbers ("dozens"). */
export interface Figure {
  readonly in: TextField;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  readonly bound: Bound;
  /** Normal form: `percent`, `dollar`, `kilometre`; null for plain counts. */
  readonly unit: string | null;
  /** The noun phrase counted, as written. */
  readonly counted: string | null;
  /** Lemma of the counted noun with what tells it apart: `hostage`, `dollar of weapons sales`. */
  readonly measure: string | null;
  /** held, killed, released, rescued, recovered, injured, missing… */
  readonly status: string | null;
  readonly series: Series | null;
  /** Indexes of the wholes this figure is a part of, nearest first. */
  readonly partOf: readonly number[];
  readonly attributedTo: string | null;
  readonly asOf: PageTime | null;
  readonly place: string | null;
  readonly sentence: Span;
}
