import type { ChangeSide, Signal } from '../domain/change.ts';
import type { Figure } from '../domain/figure.ts';
import { fieldText } from '../domain/reading.ts';
import type { Passage } from './passage.ts';
import type { Side } from './side.ts';

/** Figures of one version that cannot all hold: in which way, and where the page says so. */
export interface AtOdds {
  readonly signal: Signal;
  /** Equal for the same numbers at odds in the same way, wherever and however they are worded. */
  readonly key: string;
  readonly summary: string;
  /** The sentence that another is held against; null where one sentence says both. */
  readonly against: ChangeSide | null;
  readonly stated: ChangeSide;
}

/** The figures of one passage in the order in which they stand, each with its index. */
export interface Row {
  readonly text: string;
  readonly passage: Passage;
  readonly figures: readonly { readonly index: number; readonly figure: Figure }[];
}

/** The passage's figures in reading order. */
export function rowOf(side: Side, passage: Passage): Row {
  const figures = passage.figures
    .flatMap((index) => {
      const figure = side.figures[index];
      return figure === undefined ? [] : [{ index, figure }];
    })
    .sort((a, b) => a.figure.start - b.figure.start);
  return { text: fieldText(side.reading.article, passage.in), passage, figures };
}

type Counted = Figure & { readonly value: number };

/** Whether a figure is a whole number of things, given without "about" or "at least". */
export const isExactCount = (figure: Figure): figure is Counted =>
  figure.bound === 'exactly' && figure.measure !== null && isCount(figure);

/** Whether a figure is a whole number of things, however bounded. */
export const isCount = (figure: Figure): figure is Counted =>
  figure.unit === null && figure.value !== null && Number.isInteger(figure.value);
