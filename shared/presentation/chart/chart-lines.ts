import type { Instant } from '../../domain/instant.ts';
import type { TrackerPoint } from '../../domain/tracker.ts';

/** A time of which nobody knows what a page said; `until` null: it lasts. */
export interface Gap {
  readonly pageId: string;
  /** `blind`: it could not be read. `unread`: nobody looked since. */
  readonly kind: 'blind' | 'unread';
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A stretch over which one page said one number and could be seen. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly value: number;
}

/** What one page said through time, as pieces; pieces that touch are one stepped line. */
export interface PageLine {
  readonly outlet: string;
  readonly points: readonly DrawnPoint[];
  readonly runs: readonly (readonly Piece[])[];
}

export interface DrawnPoint {
  readonly point: TrackerPoint;
  readonly at: number;
  readonly value: number;
}

/** Beyond it a number cannot be told from its neighbours, let alone drawn. */
const greatest = 1e15;
const stanceValues = { against: -1, unclear: 0, for: 1 } as const;

/** Where a point stands on the axis: its value, the middle of its range, or its stance; null: nowhere. */
export function drawnValue({ value, range, stance }: TrackerPoint): number | null {
  const drawn = range === null ? value : (range[0] + range[1]) / 2;
  if (drawn !== null) return Math.abs(drawn) < greatest ? drawn : null;
  return stance === null ? null : stanceValues[stance];
}

/** Points as lines, one for each figure of a page, broken where the page could not be seen. */
export function pageLines(
  points: readonly TrackerPoint[],
  { gaps, now }: { readonly gaps: readonly Gap[]; readonly now: Instant },
): readonly PageLine[] {
  const lines = new Map<string, DrawnPoint[]>();
  for (const point of points) {
    const value = drawnValue(point);
    if (value === null) continue;
    const key = `${point.pageId} ${point.lineage}`;
    const drawn = { point, at: Date.parse(point.from), value };
    lines.set(key, [...(lines.get(key) ?? []), drawn]);
  }
  const blind = gapsByPage(gaps, now);
  return [...lines.values()].map((drawn) => lineOf(drawn, blind, Date.parse(now)));
}

type Times = readonly (readonly [from: number, to: number])[];

function gapsByPage(gaps: readonly Gap[], now: Instant): ReadonlyMap<string, Times> {
  const blind = new Map<string, (readonly [number, number])[]>();
  for (const { pageId, from, until } of gaps)
    blind.set(pageId, [
      ...(blind.get(pageId) ?? []),
      [Date.parse(from), Date.parse(until ?? now)] as const,
    ]);
  return blind;
}

function lineOf(
  drawn: readonly DrawnPoint[],
  blind: ReadonlyMap<string, Times>,
  now: number,
): PageLine {
  const points = drawn.toSorted((a, b) => a.at - b.at);
  const { outlet = '', pageId = '' } = points[0]?.point ?? {};
  const pieces = points.flatMap(({ point, at, value }) => {
    const to = point.until === null ? now : Date.parse(point.until);
    return seen([at, Math.max(at, to)], blind.get(pageId) ?? []).map(([from, end]) => ({
      ...{ from, to: end, value },
    }));
  });
  return { outlet, points, runs: runsOf(pieces) };
}

/** The parts of a time that no gap covers. */
function seen(whole: readonly [number, number], gaps: Times): Times {
  return gaps.reduce<Times>(
    (parts, [start, end]) =>
      parts.flatMap(([from, to]) => {
        if (end <= from || start >= to) return [[from, to] as const];
        const before = start > from ? [[from, start] as const] : [];
        return end < to ? [...before, [end, to] as const] : before;
      }),
    [whole],
  );
}

function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  for (const piece of pieces) {
    const last = runs.at(-1);
    if (last?.at(-1)?.to === piece.from) last.push(piece);
    else runs.push([piece]);
  }
  return runs;
}
