/** Where the mark of a point leads, and how it is said aloud. */
export interface PointLabel {
  readonly href: string;
  readonly words: string;
}

interface Mark {
  readonly x: number;
  readonly y: number;
  /** Not one exact number: a range or a bound. */
  readonly isHollow: boolean;
  readonly label: PointLabel | null;
}

interface Props {
  readonly marks: readonly Mark[];
  readonly colour: string;
  readonly shape: string;
}

/** The marks of one line, each a link to its sentence. */
export const SeriesMarks = ({ marks, colour, shape }: Props) => (
  <g class="marks" fill={colour} stroke={colour} stroke-width="2">
    {marks.map(({ x, y, isHollow, label }) => {
      const fill = isHollow ? { fill: '#ffffff', class: 'hollow' } : {};
      const mark = <path d={shape} transform={`translate(${x} ${y})`} {...fill} />;
      if (label === null) return mark;
      return (
        <a href={label.href} aria-label={label.words} data-point>
          <circle cx={x} cy={y} r="14" fill="none" stroke="none" pointer-events="all" />
          {mark}
        </a>
      );
    })}
  </g>
);
