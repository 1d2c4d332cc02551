import type { TrackerPoint } from '../../domain/tracker.ts';
import { drawnValue } from './chart-lines.ts';

/** More lines than this cannot be told apart. */
const mostDrawn = 12;

/** The outlets that a chart draws, in the order of names, and how many it leaves to the table. */
export function drawnOutlets(newestFirst: readonly TrackerPoint[]): {
  readonly drawn: readonly string[];
  readonly left: number;
} {
  const drawable = newestFirst.filter((point) => drawnValue(point) !== null);
  const names = [...new Set(drawable.map(({ outlet }) => outlet))];
  return {
    drawn: names.slice(0, mostDrawn).toSorted((a, b) => a.localeCompare(b, 'en')),
    left: Math.max(0, names.length - mostDrawn),
  };
}
