/** A number as read from tokens `from` up to `to`; a vague one has a range or nothing at all. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  /** Begins with digits rather than a word. */
  readonly digits: boolean;
  /** The last scale applied, 1 when there is none: 1e6 in "3.5 million". */
  readonly scale: number;
}
