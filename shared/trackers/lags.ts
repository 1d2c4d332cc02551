import type { TrackerPoint } from '../domain/tracker.ts';
import { valueKey } from './disagreement.ts';

/** An outlet that moved to a value which another outlet gave before it. */
export interface Lag {
  readonly first: TrackerPoint;
  readonly later: TrackerPoint;
}

/**
 * Where a page moved from another value to one that stood at another outlet already. A page's first
 * point is no lag: nobody knows since when it stood there. Nor is a value that the outlet goes back to.
 */
export function lagsOf(points: readonly TrackerPoint[]): readonly Lag[] {
  const oldestFirst = points.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  const lines = new Set<string>();
  const said = new Set<string>();
  const firstOf = new Map<string, TrackerPoint>();
  const lags: Lag[] = [];
  for (const point of oldestFirst) {
    const key = valueKey(point);
    const own = `${point.outlet} ${key}`;
    const first = firstOf.get(key);
    const hasMoved = lines.has(lineOf(point)) && !said.has(own);
    if (hasMoved && first !== undefined && isLater(first, point))
      lags.push({ first, later: point });
    if (first === undefined || hasEnded(first, point)) firstOf.set(key, point);
    lines.add(lineOf(point));
    said.add(own);
  }
  return lags;
}

const isLater = (first: TrackerPoint, point: TrackerPoint): boolean =>
  first.outlet !== point.outlet && first.from < point.from && !hasEnded(first, point);

/** The value went and came again: whoever gives it then is the first. */
const hasEnded = (first: TrackerPoint, { from }: TrackerPoint): boolean =>
  first.until !== null && first.until < from;

const lineOf = ({ pageId, lineage }: TrackerPoint): string => `${pageId} ${lineage}`;
