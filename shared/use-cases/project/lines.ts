import type { Change, ChangeSide } from '../../domain/change.ts';
import type { Figure } from '../../domain/figure.ts';
import { fieldText, type Reading } from '../../domain/reading.ts';
import type { Speaker, Statement } from '../../domain/statement.ts';
import type { Tracker } from '../../domain/tracker.ts';
import { figureBelongs, positionBelongs } from '../../trackers/belongs.ts';

/** The sentence a figure or statement stands in. */
export function sentenceOf(reading: Reading, fact: Figure | Statement): string {
  return fieldText(reading.article, fact.in).slice(fact.sentence[0], fact.sentence[1]);
}

/** Ids of the trackers whose line a figure is on. */
export function figureTrackers(
  trackers: readonly Tracker[],
  figure: Figure,
  { sentence, outlet }: { readonly sentence: string; readonly outlet: string | null },
): string[] {
  const line = { ...figure, sentence, outlet };
  return trackers.flatMap((t) => (t.kind === 'figure' && figureBelongs(t, line) ? [t.id] : []));
}

/** Ids of the trackers whose line a statement is on. */
export function statementTrackers(
  trackers: readonly Tracker[],
  statement: Pick<Statement, 'speaker' | 'topic'>,
  sentence: string,
): string[] {
  const line = { speaker: speakerNames(statement.speaker), topic: statement.topic, sentence };
  return trackers.flatMap((t) => (t.kind === 'position' && positionBelongs(t, line) ? [t.id] : []));
}

/** Ids of the trackers whose line either side of a change on a page of the outlet is on. */
export function changeTrackers(
  trackers: readonly Tracker[],
  change: Change,
  outlet: string,
): string[] {
  const sides = [change.before, change.after].filter((side) => side !== null);
  return [...new Set(sides.flatMap((side) => sideTrackers(trackers, side, outlet)))];
}

function sideTrackers(trackers: readonly Tracker[], side: ChangeSide, outlet: string): string[] {
  const figure = {
    measure: side.measure ?? null,
    counted: side.counted ?? null,
    status: side.status ?? null,
    place: side.place ?? null,
    attributedTo: side.attributedTo ?? null,
    outlet,
    sentence: side.text,
  };
  const position = {
    speaker: speakerNames(side.speaker ?? null),
    topic: side.topic ?? [],
    sentence: side.text,
  };
  return trackers.flatMap((tracker) => {
    const belongs =
      tracker.kind === 'figure'
        ? side.measure != null && figureBelongs(tracker, figure)
        : side.speaker != null && positionBelongs(tracker, position);
    return belongs ? [tracker.id] : [];
  });
}

/** Every name under which a speaker may be on a line. */
export const speakerNames = (speaker: Speaker | null): string[] =>
  speaker === null
    ? []
    : [speaker.name, speaker.role, speaker.organisation, speaker.surface].filter((n) => n !== null);
