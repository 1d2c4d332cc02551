import type { Lineage } from '../domain/lineage.ts';
import type { Reading } from '../domain/reading.ts';
import { beginLineage, shownIn } from './lineage-book.ts';
import { readSide } from './side.ts';

/** The lineages of the first version kept of a page: one for each headline, figure and statement. */
export function firstLineages(reading: Reading, version: number): Lineage[] {
  return shownIn(readSide(reading)).map((shown) => beginLineage(shown, version));
}
