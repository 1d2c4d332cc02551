import type { Figure } from '../domain/figure.ts';
import { fieldText, type Reading } from '../domain/reading.ts';
import { bareFigures } from './bare-figures.ts';
import { type CorrectionNote, opensNote, readNote } from './correction-note.ts';
import { type Facets, facetsOf } from './figure-facets.ts';
import { type Passage, readPassages } from './passage.ts';
import { isInRelativeTime } from './time-stamp.ts';
import { withVerbBound } from './verb-bound.ts';

/** One version, made ready for comparison. Figures and passages keep the reading's order. */
export interface Side {
  readonly reading: Reading;
  /** The sentences that report; notes to readers stand apart. */
  readonly passages: readonly Passage[];
  readonly notes: readonly CorrectionNote[];
  /** Ids of the live-blog entries in view. */
  readonly entries: ReadonlySet<string>;
  /** The reading's figures, then the bare numbers that none of them covers. */
  readonly figures: readonly Figure[];
  readonly facets: readonly Facets[];
  /** For each figure the passage it stands in; null where it asserts nothing: in notes and time stamps. */
  readonly figurePassage: readonly (Passage | null)[];
}

/** Makes `reading` ready for comparison. */
export function readSide(reading: Reading): Side {
  const { passages, notes } = partition(readPassages(reading));
  const read = reading.figures.map((figure) => withVerbBound(figure, leadOf(reading, figure)));
  const { figures, placed } = withBareFigures(read, passages);
  const figurePassage: (Passage | null)[] = figures.map(() => null);
  for (const passage of placed) {
    for (const index of passage.figures) {
      const figure = figures[index];
      if (figure === undefined || isRelative(passage, figure)) continue;
      figurePassage[index] = passage;
    }
  }
  const facets = figures.map((figure, index) => {
    const sentence = sentenceText(reading, figure);
    const label = figurePassage[index]?.label ?? '';
    return facetsOf(figure, { sentence, label, language: reading.article.language });
  });
  const entries = new Set(placed.flatMap((passage) => passage.entryId ?? []));
  return { reading, entries, passages: placed, notes, figures, facets, figurePassage };
}

interface WithBare {
  readonly figures: readonly Figure[];
  readonly placed: readonly Passage[];
}

function withBareFigures(read: readonly Figure[], passages: readonly Passage[]): WithBare {
  const figures = [...read];
  const placed = passages.map((passage) => {
    const bare = bareFigures(passage, read);
    if (bare.length === 0) return passage;
    const indexes = bare.map((figure) => figures.push(figure) - 1);
    return { ...passage, figures: [...passage.figures, ...indexes] };
  });
  return { figures, placed };
}

/** "Vor 2 Stunden" and "5 minutes ago" tell when, not how many. */
const isRelative = (passage: Passage, figure: Figure): boolean =>
  isInRelativeTime(passage.text, figure.start - passage.span[0]);

function partition(all: readonly Passage[]): Pick<Side, 'passages' | 'notes'> {
  const inNotes = new Map<number, [Passage, ...Passage[]]>();
  const passages: Passage[] = [];
  for (const passage of all) {
    const open = passage.in === 'body' ? inNotes.get(passage.block) : undefined;
    if (open !== undefined) open.push(passage);
    else if (isNote(passage)) inNotes.set(passage.block, [passage]);
    else passages.push(passage);
  }
  return { passages, notes: [...inNotes.values()].map(readNote) };
}

const isNote = (passage: Passage): boolean =>
  passage.in === 'body' && (passage.blockKind === 'note' || opensNote(passage.text));

const leadOf = (reading: Reading, figure: Figure): string =>
  sentenceText(reading, figure).slice(0, Math.max(0, figure.start - figure.sentence[0]));

/** The sentence a figure of `reading` stands in, as written. */
const sentenceText = (reading: Reading, figure: Figure): string =>
  fieldText(reading.article, figure.in).slice(figure.sentence[0], figure.sentence[1]);
