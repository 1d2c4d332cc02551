import type { FigureTracker, PositionTracker } from '../domain/tracker.ts';
import { mentions } from './term.ts';

/** What of a figure decides which tracker it belongs to. */
export interface FigureLine {
  readonly measure: string | null;
  readonly counted: string | null;
  readonly status: string | null;
  readonly place: string | null;
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
export function figureBelongs(tracker: FigureTracker, line: FigureLine): boolean {
  const measured = [line.measure, line.counted].filter((text) => text !== null);
  return (
    any(tracker.measures, (term) => measured.some((text) => mentions(text, term))) &&
    any(tracker.statuses, (term) => line.status !== null && mentions(line.status, term)) &&
    any(tracker.places, (term) => line.place !== null && mentions(line.place, term)) &&
    any(tracker.terms, (term) => mentions(line.sentence, term))
  );
}

/** Whether a statement is on a tracker's line: one of its speakers on one of its topics. */
export function positionBelongs(tracker: PositionTracker, line: PositionLine): boolean {
  return (
    any(tracker.speakers, (term) => line.speaker.some((name) => mentions(name, term))) &&
    any(tracker.topics, (term) => onTopic(line, term))
  );
}

const onTopic = (line: PositionLine, term: string): boolean =>
  line.topic.some((topic) => mentions(topic, term)) || mentions(line.sentence, term);

/** An empty condition asks for nothing. */
const any = (terms: readonly string[], fits: (term: string) => boolean): boolean =>
  terms.length === 0 || terms.some(fits);
