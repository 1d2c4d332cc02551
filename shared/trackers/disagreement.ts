import type { Instant } from '../domain/instant.ts';
import type { TrackerPoint } from '../domain/tracker.ts';

/** Two pages whose standing points say different things, and which of them is behind. */
export interface Disagreement {
  /** The page that still says the older thing. */
  readonly behind: TrackerPoint;
  readonly ahead: TrackerPoint;
}

/** A page's points, and when it was last updated: a page not updated since says nothing new. */
export interface UpdatedPage {
  readonly pageId: string;
  readonly updatedAt: Instant;
  readonly points: readonly TrackerPoint[];
}

/**
 * Where an updated page differs from others on one tracker. A page is behind only if it was
 * updated after the other changed and still says otherwise: an archived page is never accused.
 */
export function disagreements(
  page: UpdatedPage,
  others: readonly TrackerPoint[],
): readonly Disagreement[] {
  return page.points.flatMap((behind) =>
    others
      .filter((ahead) => ahead.pageId !== page.pageId && ahead.outlet !== behind.outlet)
      .filter((ahead) => differs(behind, ahead))
      .filter((ahead) => behind.from < ahead.from && ahead.from < page.updatedAt)
      .map((ahead) => ({ behind, ahead })),
  );
}

/** Different exact values, or bounds that exclude each other. Vague and missing values never differ. */
export function differs(a: TrackerPoint, b: TrackerPoint): boolean {
  if (a.asOf !== null && b.asOf !== null && a.asOf !== b.asOf) return false;
  const left = interval(a);
  const right = interval(b);
  return left !== null && right !== null && (left[1] < right[0] || right[1] < left[0]);
}

/** The values a point allows. */
function interval(point: TrackerPoint): readonly [number, number] | null {
  if (point.range !== null) return point.range;
  if (point.value === null) return null;
  switch (point.bound) {
    case 'at-least':
    case 'more-than':
      return [point.value, Number.POSITIVE_INFINITY];
    case 'at-most':
    case 'less-than':
      return [0, point.value];
    case 'about':
      return [point.value * 0.9, point.value * 1.1];
    case 'exactly':
    case null:
      return [point.value, point.value];
  }
}
