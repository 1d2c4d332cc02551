import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape';

/**
 * How one outlet's line looks. Colours are those of Okabe and Ito, told apart by colour-blind
 * readers too; shapes differ besides, and 6 colours with 7 shapes repeat only after 42 outlets.
 */
export interface SeriesLook {
  /** For the stylesheet, which has other tones in the dark. */
  readonly tone: string;
  /** On white, where no stylesheet is. */
  readonly colour: string;
  /** The path of the mark around its own middle. */
  readonly mark: string;
}

const colours = ['#0072b2', '#d55e00', '#007f5c', '#b04a8b', '#9a6700', '#2b7bba'] as const;
const shapes = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolWye,
] as const;
const markArea = 60;

/** The look of the outlet that stands at this place among the names. */
export function seriesLook(index: number): SeriesLook {
  const tone = index % colours.length;
  const shape = shapes[index % shapes.length] ?? symbolCircle;
  return {
    tone: `s${tone}`,
    colour: colours[tone] ?? colours[0],
    mark: symbol(shape, markArea)() ?? '',
  };
}
