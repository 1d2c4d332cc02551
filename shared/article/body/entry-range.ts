import type { Place } from '../tree/place.ts';

/** Where an entry stands: its element, or its heading and what follows it; the places from `from` up to `end`. */
export interface EntryRange {
  readonly place: Place;
  readonly from: number;
  readonly end: number;
}
