import { curveStepAfter, line } from 'd3-shape';
import type { Instant } from '../../domain/instant.ts';
import type { HouseValue, TrackerPoint } from '../../domain/tracker.ts';
import { cleanText } from '../message/clean-text.ts';
import { type ChartFrame, type ChartSize, chartFrame } from './chart-frame.ts';
import { ChartLegend, type LegendSign, lagPath, legendHeight } from './chart-legend.tsx';
import { type Gap, type PageLine, type Piece, pageLines } from './chart-lines.ts';
import { seriesLook } from './series-look.ts';
import { type PointLabel, SeriesMarks } from './series-marks.tsx';

/** What a chart draws: points by outlet over time, and what is marked among them. */
export interface ChartData {
  readonly name: string;
  readonly points: readonly TrackerPoint[];
  readonly gaps: readonly Gap[];
  readonly differing: readonly { readonly from: Instant; readonly until: Instant | null }[];
  readonly lags: readonly { readonly first: TrackerPoint; readonly later: TrackerPoint }[];
  readonly houseValue: HouseValue | null;
  readonly isStance: boolean;
  /** Until then lines that stand are drawn. */
  readonly now: Instant;
}

interface Props {
  readonly data: ChartData;
  /** The outlets that are drawn, in the order of their looks. */
  readonly outlets: readonly string[];
  readonly size: ChartSize;
  /** Where a mark leads, and how it is said; null: it leads nowhere. */
  readonly labelOf: (point: TrackerPoint) => PointLabel | null;
  /** Of its own, with a ground and a heading: as a file. */
  readonly alone?: boolean;
}

const headHeight = 34;

/** More marks, or brackets, than this run into each other; steps are drawn for all points. */
export const mostMarked = 60;

/** A step chart as SVG by presentation attributes alone, so that it stands without a stylesheet. */
export function StepChart({ data, outlets, size, labelOf, alone = false }: Props) {
  const drawn = data.points.filter(({ outlet }) => outlets.includes(outlet));
  const lines = pageLines(drawn, data);
  const house = data.houseValue?.value ?? null;
  const frame = chartFrame({ ...data, lines, house }, size);
  const marked = new Set(data.points.slice(0, mostMarked));
  const signs = signsOf(data, lines);
  const height = size.height + legendHeight({ outlets, signs, size });
  const top = alone ? headHeight : 0;
  const name = cleanText(data.name);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 ${-top} ${size.width} ${height + top}`}
      width={size.width}
      height={height + top}
      font-family="system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"
      font-size={size.width > 500 ? '13' : '12'}
      role={alone ? 'img' : 'group'}
      aria-label={`${name}: what each outlet said over time`}
    >
      <title>{`${name}: what each outlet said over time`}</title>
      <desc>{describe(drawn, outlets)}</desc>
      {alone ? <Ground {...{ name, size, height }} /> : null}
      <Spans data={data} frame={frame} />
      <Axes frame={frame} />
      {house === null ? null : <House value={house} frame={frame} />}
      {outlets.map((outlet, index) => (
        <g
          class={seriesLook(index).tone}
          transform={`translate(0 ${beside(index, outlets.length)})`}
        >
          {lines
            .filter((of) => of.outlet === outlet)
            .map((of) => (
              <OutletLine
                of={of}
                index={index}
                frame={frame}
                labelOf={labelOf}
                isMarked={(point) => marked.has(point)}
              />
            ))}
        </g>
      ))}
      <Lags data={data} frame={frame} outlets={outlets} />
      <ChartLegend outlets={outlets} size={size} signs={signs} />
    </svg>
  );
}

/** Outlets that say the same stand close below each other, so that each can be seen. */
const beside = (index: number, count: number): number =>
  Math.round((index - (count - 1) / 2) * Math.min(4, 24 / count) * 10) / 10;

const describe = (points: readonly TrackerPoint[], outlets: readonly string[]): string =>
  `A step chart of ${points.length} points by ${outlets.length} outlets: ${outlets.map(cleanText).join(', ')}. The table beside it holds each point with its sentence.`;

function signsOf(
  { differing, lags, houseValue, gaps }: ChartData,
  lines: readonly PageLine[],
): readonly LegendSign[] {
  const isHollow = lines.some(({ points }) => points.some(({ point }) => !isExact(point)));
  const pages = new Set(lines.flatMap(({ points }) => points.map(({ point }) => point.pageId)));
  const present: readonly (readonly [LegendSign, boolean])[] = [
    ['differ', differing.length > 0],
    ['lag', lags.length > 0],
    ['house', houseValue !== null],
    ['hollow', isHollow],
    ['gap', gaps.some(({ pageId, kind }) => kind === 'blind' && pages.has(pageId))],
  ];
  return present.flatMap(([sign, isThere]) => (isThere ? [sign] : []));
}

/** A single number that the page gives as such. */
const isExact = ({ range, bound }: TrackerPoint): boolean =>
  range === null && (bound === null || bound === 'exactly');

interface GroundProps {
  readonly name: string;
  readonly size: ChartSize;
  readonly height: number;
}

const Ground = ({ name, size, height }: GroundProps) => (
  <>
    <rect y={-headHeight} width={size.width} height={height + headHeight} fill="#ffffff" />
    <text x={size.left / 2} y="-10" font-size="17" font-weight="700" fill="#1b1a17">
      {name}
    </text>
    <text x={size.width - size.right} y="-10" text-anchor="end" fill="#5a564d">
      Recount · machine-read · times are UTC
    </text>
  </>
);

interface FrameProps {
  readonly frame: ChartFrame;
}

const Axes = ({ frame: { size, times, values } }: FrameProps) => (
  <g class="axes" fill="#5a564d" stroke="none">
    {values.map(({ at, text }) => (
      <>
        <path d={`M${size.left} ${at}H${size.width - size.right}`} stroke="#dcd7cb" />
        <text x={size.left - 8} y={at + 4.5} text-anchor="end">
          {text}
        </text>
      </>
    ))}
    {times.map(({ at, text, below }) => (
      <>
        <path d={`M${at} ${size.height - size.bottom}v5`} stroke="#5a564d" />
        <text x={at} y={size.height - size.bottom + 20} text-anchor="middle">
          {text}
        </text>
        {below === undefined ? null : (
          <text x={at} y={size.height - size.bottom + 36} text-anchor="middle">
            {below}
          </text>
        )}
      </>
    ))}
  </g>
);

const Spans = ({ data, frame: { x, size } }: FrameProps & { readonly data: ChartData }) => (
  <g class="differ" fill="#f3e3b3">
    {data.differing.map(({ from, until }) => {
      const start = Math.max(size.left, x(Date.parse(from)));
      const end = x(Date.parse(until ?? data.now));
      const height = size.height - size.bottom - size.top;
      return <rect x={start} y={size.top} width={Math.max(1, end - start)} height={height} />;
    })}
  </g>
);

const House = ({ value, frame: { y, size } }: FrameProps & { readonly value: number }) => (
  <path
    class="house"
    d={`M${size.left} ${y(value)}H${size.width - size.right}`}
    fill="none"
    stroke="#5a564d"
    stroke-width="2"
    stroke-dasharray="8 4"
  />
);

interface LineProps extends FrameProps {
  readonly of: PageLine;
  readonly index: number;
  readonly labelOf: Props['labelOf'];
  readonly isMarked: (point: TrackerPoint) => boolean;
}

function OutletLine({ of, index, frame, labelOf, isMarked }: LineProps) {
  const { colour, mark } = seriesLook(index);
  return (
    <>
      <path
        d={of.runs.map((run) => stepPath(run, frame)).join('')}
        fill="none"
        stroke={colour}
        stroke-width="2.5"
        stroke-linejoin="round"
      />
      <SeriesMarks
        marks={of.points
          .filter(({ point }) => isMarked(point))
          .map(({ point, at, value }) => ({
            ...{ x: frame.x(at), y: frame.y(value), isHollow: !isExact(point) },
            label: labelOf(point),
          }))}
        colour={colour}
        shape={mark}
      />
    </>
  );
}

function stepPath(run: readonly Piece[], { x, y }: ChartFrame): string {
  const last = run.at(-1);
  const ends = last === undefined ? [] : [{ ...last, from: last.to }];
  const path = line<Piece>(
    ({ from }) => x(from),
    ({ value }) => y(value),
  ).curve(curveStepAfter);
  return path([...run, ...ends]) ?? '';
}

interface LagProps extends FrameProps {
  readonly data: ChartData;
  readonly outlets: readonly string[];
}

/** Below the line of the value, from the first who gave it to whoever gave it later. */
const Lags = ({ data: { lags }, frame: { x, y }, outlets }: LagProps) => (
  <g class="lag" fill="none" stroke="#5a564d" stroke-width="1.5">
    {lags
      .slice(-mostMarked)
      .filter(
        ({ later, first }) => outlets.includes(later.outlet) && outlets.includes(first.outlet),
      )
      .map(({ first, later }) => {
        const { value, from } = later;
        if (value === null) return null;
        return <path d={lagPath(x(Date.parse(first.from)), x(Date.parse(from)), y(value) + 18)} />;
      })}
  </g>
);
