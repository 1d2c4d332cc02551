import type { Reading } from '../domain/reading.ts';
import { type AtOdds, rowOf } from './at-odds.ts';
import { headlineAgainstText } from './headline-against-text.ts';
import { listedSums } from './listed-sums.ts';
import { partsAbove } from './parts-above.ts';
import { readSide } from './side.ts';

/**
 * Figures of one version that cannot all hold: an enumeration that does not add up, a part above its
 * whole, a headline against the text. Bounds that allow each other, and lists that only "include",
 * are never told.
 */
export function figuresAtOdds(reading: Reading): readonly AtOdds[] {
  const side = readSide(reading);
  const found = side.passages.flatMap((passage) => {
    if (passage.figures.length < 2) return [];
    const row = rowOf(side, passage);
    return [...partsAbove(side, row), ...listedSums(side, row)];
  });
  const all = [...found, ...headlineAgainstText(side)];
  const keys = all.map(({ signal, key }) => `${signal} ${key}`);
  return all.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
}
