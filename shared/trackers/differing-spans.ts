import type { Instant } from '../domain/instant.ts';
import type { TrackerPoint } from '../domain/tracker.ts';
import { differs } from './disagreement.ts';

/** A time in which what outlets said last was not the same; `until` null: it is so now. */
export interface DifferingSpan {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Points of more outlets than this are not held against each other. */
const mostOutlets = 12;

/** When the newest standing points of any two outlets differed, oldest first, without overlaps. */
export function differingSpans(points: readonly TrackerPoint[]): readonly DifferingSpan[] {
  const byOutlet = pointsByOutlet(points);
  const spans: { from: Instant; until: Instant | null }[] = [];
  let open = false;
  for (const at of turns(points)) {
    const isDiffering = anyDiffer(byOutlet.flatMap((own) => standingAt(own, at) ?? []));
    if (isDiffering && !open) spans.push({ from: at, until: null });
    const last = spans.at(-1);
    if (!isDiffering && open && last !== undefined) last.until = at;
    open = isDiffering;
  }
  return spans;
}

/** By outlet, newest first. */
function pointsByOutlet(points: readonly TrackerPoint[]): readonly (readonly TrackerPoint[])[] {
  const names = [...new Set(points.map(({ outlet }) => outlet))].slice(0, mostOutlets);
  const newestFirst = points.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return names.map((name) => newestFirst.filter(({ outlet }) => outlet === name));
}

const turns = (points: readonly TrackerPoint[]): readonly Instant[] =>
  [
    ...new Set(points.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))),
  ].sort();

const standingAt = (newestFirst: readonly TrackerPoint[], at: Instant): TrackerPoint | undefined =>
  newestFirst.find(({ from, until }) => from <= at && (until === null || until > at));

const anyDiffer = (standing: readonly TrackerPoint[]): boolean =>
  standing.some((a, index) => standing.slice(index + 1).some((b) => differs(a, b)));
