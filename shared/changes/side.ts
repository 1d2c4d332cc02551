import type { Figure } from '../domain/figure.ts';
import { fieldText, type Reading } from '../domain/reading.ts';
import { type CorrectionNote, opensNote, readNote } from './correction-note.ts';
import { type Facets, facetsOf } from './figure-facets.ts';
import { type Passage, readPassages } from './passage.ts';
import { isInRelativeTime } from './time-stamp.ts';

/** One version, made ready for comparison. Figures and passages keep the reading's order. */
export interface Side {
  readonly reading: Reading;
  /** The sentences that report; notes to readers stand apart. */
  readonly passages: readonly Passage[];
  readonly notes: readonly CorrectionNote[];
  readonly facets: readonly Facets[];
  /** For each figure the passage it stands in; null where it asserts nothing: in notes and time stamps. */
  readonly figurePassage: readonly (Passage | null)[];
}

/** Makes `reading` ready for comparison. */
export function readSide(reading: Reading): Side {
  const { passages, notes } = partition(readPassages(reading));
  const figurePassage: (Passage | null)[] = reading.figures.map(() => null);
  for (const passage of passages) {
    for (const index of passage.figures) {
      const figure = reading.figures[index];
      if (figure === undefined || isRelative(passage, figure)) continue;
      figurePassage[index] = passage;
    }
  }
  const facets = reading.figures.map((figure) =>
    facetsOf(figure, sentenceText(reading, figure), reading.article.language),
  );
  return { reading, passages, notes, facets, figurePassage };
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

/** The sentence a figure of `reading` stands in, as written. */
const sentenceText = (reading: Reading, figure: Figure): string =>
  fieldText(reading.article, figure.in).slice(figure.sentence[0], figure.sentence[1]);
