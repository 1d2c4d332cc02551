import type { FigureTracker, TrackerPoint } from '../domain/tracker.ts';

/**
 * Whether a value makes sense on a tracker's line; of a range, whether both ends do. A tracker
 * without a range, and a number that the page leaves vague, always make sense.
 */
export function isInRange(
  tracker: Pick<FigureTracker, 'range'>,
  { value, range }: Pick<TrackerPoint, 'value' | 'range'>,
): boolean {
  if (tracker.range === undefined) return true;
  const [least, most] = tracker.range;
  const said = range ?? (value === null ? [] : [value]);
  return said.every((number) => least <= number && number <= most);
}
