import { cleanText } from '../message/clean-text.ts';
import { clip } from '../message/clip.ts';
import type { ChartSize } from './chart-frame.ts';
import { seriesLook } from './series-look.ts';

/** What the signs of a chart mean: its outlets, and the marks that it holds. */
export interface LegendProps {
  readonly outlets: readonly string[];
  readonly size: ChartSize;
  /** Signs besides the outlets that the chart holds. */
  readonly signs: readonly LegendSign[];
}

export type LegendSign = 'differ' | 'lag' | 'house' | 'hollow' | 'gap';

const rowHeight = 22;
const columnWidth = 230;
const longestName = 28;

const columnsOf = ({ width, left }: ChartSize): number =>
  Math.max(1, Math.floor((width - left / 2) / columnWidth));

/** How much of the drawing the legend takes. */
export const legendHeight = ({ outlets, signs, size }: LegendProps): number =>
  8 + Math.ceil((outlets.length + signs.length) / columnsOf(size)) * rowHeight;

const signWords: Readonly<Record<LegendSign, string>> = {
  differ: 'outlets differed',
  lag: 'later than another outlet',
  house: 'house value',
  hollow: 'hollow: not one exact number',
  gap: 'gap: could not be read',
};

/** The legend below the axes, in as many columns as fit. */
export function ChartLegend({ outlets, signs, size }: LegendProps) {
  const columns = columnsOf(size);
  const place = (index: number): string =>
    `translate(${size.left / 2 + (index % columns) * columnWidth} ${size.height + 14 + Math.floor(index / columns) * rowHeight})`;
  return (
    <g>
      {outlets.map((outlet, index) => {
        const { tone, colour, mark } = seriesLook(index);
        return (
          <g class={tone} transform={place(index)} stroke={colour} fill={colour}>
            <path d="M0 0H28" stroke-width="2.5" />
            <path d={mark} transform="translate(14 0)" />
            <text x="36" y="4.5" stroke="none" fill="#1b1a17" class="ink">
              {clip(cleanText(outlet), longestName)}
            </text>
          </g>
        );
      })}
      {signs.map((sign, index) => (
        <g transform={place(outlets.length + index)} stroke="#5a564d" fill="none" class="sign">
          <Sign sign={sign} />
          <text x="36" y="4.5" stroke="none" fill="#1b1a17" class="ink">
            {signWords[sign]}
          </text>
        </g>
      ))}
    </g>
  );
}

function Sign({ sign }: { readonly sign: LegendSign }) {
  switch (sign) {
    case 'differ':
      return <rect class="differ" y="-7" width="28" height="14" fill="#f3e3b3" stroke="none" />;
    case 'lag':
      return <path class="lag" d={lagPath(0, 28, 0)} />;
    case 'house':
      return <path class="house" d="M0 0H28" stroke-width="2" stroke-dasharray="8 4" />;
    case 'hollow':
      return <circle cx="14" r="4" stroke-width="2" />;
    case 'gap':
      return <path d="M0 0H9M19 0H28" stroke-width="2.5" />;
  }
}

/** A bracket from when one outlet gave a value to when another did. */
export const lagPath = (from: number, to: number, y: number): string =>
  `M${from} ${y - 3}V${y + 3}M${from} ${y}H${to}M${to} ${y - 3}V${y + 3}`;
