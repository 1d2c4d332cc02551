import type { Change, ChangeSide } from '../../domain/change.ts';
import type { Figure } from '../../domain/figure.ts';
import { fieldText, type Reading } from '../../domain/reading.ts';
import type { Speaker, Statement } from '../../domain/statement.ts';
import type { Tracker } from '../../domain/tracker.ts';
import { figureBelongs, positionBelongs } from '../../trackers/belongs.ts';
import type { VersionFacts } from './project-deps.ts';

/** The sentence a figure or statement stands in. */
export function sentenceOf(reading: Reading, fact: Figure | Statement): string {
  return fieldText(reading.article, fact.in).slice(fact.sentence[0], fact.sentence[1]);
}

/** Ids of the trackers whose line a figure is on. */
export function figureTrackers(
  trackers: readonly Tracker[],
  figure: Figure,
  { reading, outlet }: { readonly reading: Reading; readonly outlet: string | null },
): string[] {
  const sentence = sentenceOf(reading, figure);
  const line = { ...figure, sentence, outlet, wholes: wholesOf(reading, figure) };
  return trackers.flatMap((t) => (t.kind === 'figure' && figureBelongs(t, line) ? [t.id] : []));
}

/** Words and values of the wholes a figure is a part of. */
const wholesOf = (reading: Reading, { partOf }: Figure): string[] =>
  partOf
    .flatMap((index) => reading.figures[index] ?? [])
    .flatMap(({ counted, measure, surface, value }) => [counted, measure, surface, value])
    .flatMap((words) => (words === null ? [] : [String(words)]));

/** Ids of the trackers whose line a statement is on. */
export function statementTrackers(
  trackers: readonly Tracker[],
  statement: Pick<Statement, 'speaker' | 'topic'>,
  sentence: string,
): string[] {
  const line = { speaker: speakerNames(statement.speaker), topic: statement.topic, sentence };
  return trackers.flatMap((t) => (t.kind === 'position' && positionBelongs(t, line) ? [t.id] : []));
}

/** Where a change was seen; the readings tell what its figures are a part of, where they are known. */
export interface ChangePlace {
  readonly outlet: string;
  readonly before: Reading | null;
  readonly after: Reading | null;
}

/** Where the changes of a version were seen. */
export const changePlace = ({ outlet, document, previous }: VersionFacts): ChangePlace => ({
  outlet,
  before: previous?.reading ?? null,
  after: document.reading,
});

/** Ids of the trackers whose line either side of a change on a page of the outlet is on. */
export function changeTrackers(
  trackers: readonly Tracker[],
  change: Change,
  at: ChangePlace,
): string[] {
  const { outlet } = at;
  const on = (side: ChangeSide | null, reading: Reading | null): string[] =>
    side === null
      ? []
      : sideTrackers(trackers, side, { outlet, wholes: sideWholes(side, reading) });
  return [...new Set([...on(change.before, at.before), ...on(change.after, at.after)])];
}

/** Null: the figure is not in the reading. */
function sideWholes({ evidence }: ChangeSide, reading: Reading | null): string[] | null {
  const figure = reading?.figures.find(
    (each) => each.in === evidence.in && each.start === evidence.start && each.end === evidence.end,
  );
  return figure === undefined || reading === null ? null : wholesOf(reading, figure);
}

function sideTrackers(
  trackers: readonly Tracker[],
  side: ChangeSide,
  { outlet, wholes }: { readonly outlet: string; readonly wholes: readonly string[] | null },
): string[] {
  const figure = {
    measure: side.measure ?? null,
    counted: side.counted ?? null,
    status: side.status ?? null,
    place: side.place ?? null,
    attributedTo: side.attributedTo ?? null,
    outlet,
    wholes,
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
