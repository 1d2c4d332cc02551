import type { Instant } from '../domain/instant.ts';
import type { TrackerPoint } from '../domain/tracker.ts';
import { mentions } from './term.ts';

/** Two pages whose standing points say different things, and which of them is behind. */
export interface Disagreement {
  /** The page that still says the older thing. */
  readonly behind: TrackerPoint;
  readonly ahead: TrackerPoint;
  /** The page that is behind gives its number as the other outlet's. */
  readonly isRelay: boolean;
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
 * Outlets that say the same count once, by the first of them; a page that gives its number as
 * another outlet's is compared with that outlet alone.
 */
export function disagreements(
  page: UpdatedPage,
  others: readonly TrackerPoint[],
): readonly Disagreement[] {
  const elsewhere = others.filter(({ pageId }) => pageId !== page.pageId);
  const latest = latestOfEachOutlet(elsewhere);
  return onePerValue(page.points).flatMap((behind) => {
    const later = latest
      .filter(({ outlet }) => outlet !== behind.outlet)
      .filter((other) => behind.from < other.from && other.from < page.updatedAt)
      .filter((other) => differs(behind, other));
    if (later.length === 0) return [];
    const origin = originOf(behind, elsewhere);
    const ahead = later
      .filter(({ outlet }) => origin === null || outlet === origin)
      .filter((other) => !hasMovedOn(behind, other, elsewhere));
    return onePerValue(ahead).map((first) => ({ behind, ahead: first, isRelay: origin !== null }));
  });
}

/** What an outlet says is what it said last, on whichever of its pages. */
function latestOfEachOutlet(points: readonly TrackerPoint[]): readonly TrackerPoint[] {
  const latest = new Map<string, string>();
  for (const { outlet, from } of points)
    if (from > (latest.get(outlet) ?? '')) latest.set(outlet, from);
  return points.filter(({ outlet, from }) => latest.get(outlet) === from);
}

/** The outlet says so itself, on a newer page of its own: the older page is not held against it. */
const hasMovedOn = (
  behind: TrackerPoint,
  ahead: TrackerPoint,
  elsewhere: readonly TrackerPoint[],
): boolean =>
  elsewhere.some(
    (own) => own.outlet === behind.outlet && own.from > behind.from && !differs(own, ahead),
  );

/** The outlet, of those compared, that a page names as its source. */
const originOf = (behind: TrackerPoint, others: readonly TrackerPoint[]): string | null =>
  others.find(({ outlet }) => outlet !== behind.outlet && mentions(behind.sentence, outlet))
    ?.outlet ?? null;

/** The earliest point of each value: outlets, or sentences, that say the same count once. */
function onePerValue(points: readonly TrackerPoint[]): readonly TrackerPoint[] {
  const first = new Map<string, TrackerPoint>();
  for (const point of points) {
    const known = first.get(valueKey(point));
    if (known === undefined || point.from < known.from) first.set(valueKey(point), point);
  }
  return [...first.values()];
}

/** Equal for points that say the same number. */
export const valueKey = ({ value, range, bound }: TrackerPoint): string =>
  JSON.stringify([value, range, bound]);

/** Different exact values, or bounds that exclude each other, as of the same time as far as either says. Vague and missing values never differ. */
export function differs(a: TrackerPoint, b: TrackerPoint): boolean {
  if (a.asOf !== b.asOf) return false;
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
