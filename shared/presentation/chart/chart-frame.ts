import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Instant } from '../../domain/instant.ts';
import type { PageLine } from './chart-lines.ts';

/** Width and height of a drawing, with what is left for the axes. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const chartSizes = {
  wide: { width: 960, height: 436, left: 56, right: 20, top: 16, bottom: 52 },
  narrow: { width: 400, height: 356, left: 44, right: 12, top: 16, bottom: 50 },
} as const satisfies Readonly<Record<string, ChartSize>>;

export interface Tick {
  readonly at: number;
  readonly text: string;
  /** A second line: the day, where it begins. */
  readonly below?: string;
}

/** From times and values to places, with the ticks of both axes. */
export interface ChartFrame {
  readonly size: ChartSize;
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly times: readonly Tick[];
  readonly values: readonly Tick[];
}

interface Drawn {
  readonly lines: readonly PageLine[];
  readonly house: number | null;
  readonly now: Instant;
  readonly isStance: boolean;
}

const dayMs = 86_400_000;
const ticksEvery = 90;

/** The axes around the lines: never from a time or value that is not theirs, save for room at the ends. */
export function chartFrame(drawn: Drawn, size: ChartSize): ChartFrame {
  const time = timeScale(drawn, size);
  const value = valueScale(drawn, size);
  // No 46.2 hostages.
  const isWhole = valuesOf(drawn).every(Number.isInteger);
  const steps = Math.max(2, Math.floor((size.width - size.left - size.right) / ticksEvery));
  const format = value.tickFormat(6, isWhole ? ',d' : undefined);
  return {
    size,
    x: (at) => round(time(at)),
    y: (of) => round(value(of)),
    times: timeTicks(time, steps),
    values: drawn.isStance
      ? stanceTicks.map(({ of, text }) => ({ at: round(value(of)), text }))
      : value
          .ticks(6)
          .filter((of) => !isWhole || Number.isInteger(of))
          .map((of) => ({ at: round(value(of)), text: format(of).replace('−', '-') })),
  };
}

const stanceTicks = [
  { of: 1, text: 'for' },
  { of: 0, text: 'unclear' },
  { of: -1, text: 'against' },
] as const;

function timeScale({ lines, now }: Drawn, { width, left, right }: ChartSize) {
  const first = lines.reduce(
    (least, { points }) => Math.min(least, points[0]?.at ?? least),
    Date.parse(now),
  );
  const last = Math.max(Date.parse(now), first + 1);
  const room = (last - first) * 0.02;
  return scaleUtc()
    .domain([first - room, last])
    .range([left, width - right]);
}

function valuesOf({ lines, house, isStance }: Drawn): readonly number[] {
  if (isStance) return [-1, 1];
  const values = lines.flatMap(({ points }) => points.map(({ value }) => value));
  return house === null ? values : [...values, house];
}

function valueScale(drawn: Drawn, { height, top, bottom }: ChartSize) {
  const all = valuesOf(drawn);
  const least = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const most = all.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const room = most === least ? Math.max(1, Math.abs(most) * 0.02) : (most - least) * 0.12;
  const scale = scaleLinear()
    .domain([least - room, most + room])
    .range([height - bottom, top]);
  return drawn.isStance ? scale : scale.nice(6);
}

/** Hours with their day below where it begins; days, or months, where the time is long. */
function timeTicks(time: ReturnType<typeof timeScale>, steps: number): readonly Tick[] {
  const [start = 0, end = 0] = time.domain().map(Number);
  const day = time.tickFormat(steps, '%-d %b');
  const format = end - start <= 2 * dayMs ? time.tickFormat(steps, '%H:%M') : day;
  const ticks = time.ticks(steps);
  const isLong = end - start > 200 * dayMs;
  const below = time.tickFormat(steps, format === day ? '%Y' : '%-d %b');
  return ticks.map((at, index) => {
    const before = ticks[index - 1];
    const isNew = before === undefined || below(before) !== below(at);
    const text = isLong ? time.tickFormat(steps, '%b')(at) : format(at);
    return { at: round(time(at)), text, ...(isNew ? { below: below(at) } : {}) };
  });
}

const round = (place: number): number => Math.round(place * 10) / 10;
