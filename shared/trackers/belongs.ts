import type { Miss } from '../domain/backtest.ts';
import type { FigureTracker, PositionTracker } from '../domain/tracker.ts';
import { authorityOf } from './authority.ts';
import { mentions, sameWords } from './term.ts';

/** What of a figure decides which tracker it belongs to. */
export interface FigureLine {
  readonly measure: string | null;
  readonly counted: string | null;
  readonly status: string | null;
  readonly place: string | null;
  readonly attributedTo: string | null;
  /** Words and values of the wholes it is a part of; null: not known. */
  readonly wholes: readonly string[] | null;
  /** Null: not known, which fits no tracker that asks for one. */
  readonly outlet: string | null;
  readonly sentence: string;
}

/** What of a statement decides which tracker it belongs to. */
export interface PositionLine {
  /** Names, role and organisation of the speaker, as far as known. */
  readonly speaker: readonly string[];
  readonly topic: readonly string[];
  readonly sentence: string;
}

/**
 * Whether a figure is on a tracker's line: its measure, status, place and terms all fit. A figure
 * whose status is not known fits no tracker that asks for one: equal numbers of different scope
 * never share a line.
 */
export const figureBelongs = (tracker: FigureTracker, line: FigureLine): boolean =>
  figureMisses(tracker, line).length === 0;

/** Which of a tracker's conditions a figure does not meet; none for one on its line. */
export function figureMisses(tracker: FigureTracker, line: FigureLine): readonly Miss[] {
  const measured = [line.measure, line.counted].filter((text) => text !== null);
  return missed({
    measure: any(tracker.measures, (term) => measured.some((text) => mentions(text, term))),
    status: any(tracker.statuses, (term) => line.status !== null && mentions(line.status, term)),
    place: any(tracker.places, (term) => line.place !== null && mentions(line.place, term)),
    terms: any(tracker.terms, (term) => mentions(line.sentence, term)),
    outlet: any(tracker.outlets ?? [], (name) => sameWords(line.outlet ?? '', name)),
    part: isItsPart(tracker.partOf, line.wholes),
    authority: tracker.onlyAuthorities !== true || authorityOf(tracker, line) !== null,
  });
}

/** Whether a statement is on a tracker's line: one of its speakers on one of its topics. */
export const positionBelongs = (tracker: PositionTracker, line: PositionLine): boolean =>
  positionMisses(tracker, line).length === 0;

/** Which of a tracker's conditions a statement does not meet; none for one on its line. */
export function positionMisses(tracker: PositionTracker, line: PositionLine): readonly Miss[] {
  return missed({
    speaker: any(tracker.speakers, (term) => line.speaker.some((name) => mentions(name, term))),
    topic: any(tracker.topics, (term) => onTopic(line, term)),
  });
}

const misses = [
  'measure',
  'status',
  'place',
  'terms',
  'outlet',
  'part',
  'authority',
  'speaker',
  'topic',
] as const;

const missed = (met: Readonly<Partial<Record<Miss, boolean>>>): readonly Miss[] =>
  misses.filter((miss) => met[miss] === false);

const onTopic = (line: PositionLine, term: string): boolean =>
  line.topic.some((topic) => mentions(topic, term)) || mentions(line.sentence, term);

/** Asked for no whole, a figure must be part of none. */
function isItsPart(partOf: FigureTracker['partOf'], wholes: FigureLine['wholes']): boolean {
  if (partOf === undefined) return true;
  if (wholes === null) return false;
  if (partOf.length === 0) return wholes.length === 0;
  return partOf.some((term) => wholes.some((whole) => mentions(whole, term)));
}

/** An empty condition asks for nothing. */
const any = (terms: readonly string[], fits: (term: string) => boolean): boolean =>
  terms.length === 0 || terms.some(fits);
