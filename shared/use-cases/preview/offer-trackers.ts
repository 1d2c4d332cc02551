import type { Figure } from '../../domain/figure.ts';
import { pluralOf } from '../../domain/plural.ts';
import type { OfferedTracker } from '../../domain/preview.ts';
import type { Reading } from '../../domain/reading.ts';
import type { TextField } from '../../domain/span.ts';
import type { SpeakerClass, Statement } from '../../domain/statement.ts';
import type { FigureTracker, PositionTracker, Tracker } from '../../domain/tracker.ts';
import { figureTrackers, sentenceOf, statementTrackers } from '../project/lines.ts';
import { freeName, idOfWords } from './tracker-names.ts';

const mostOffers = 5;
const mostTopics = 3;
const fieldRank: Readonly<Record<TextField, number>> = { headline: 0, standfirst: 1, body: 2 };

/**
 * Up to five trackers that a page gives cause for: counts with a status (or, in headline and
 * standfirst, without one) and what named officials and organisations say on a topic, in the order
 * in which a reader meets them. What a tracker follows already is not offered again.
 */
export function offerTrackers(
  reading: Reading,
  known: readonly Tracker[],
): readonly OfferedTracker[] {
  const figures = figureDrafts(reading, known);
  const positions = positionDrafts(reading, known);
  const best = [...figures, ...positions].sort((a, b) => a.rank - b.rank);
  const chosen = withBothKinds(best.slice(0, mostOffers), { figures, positions });
  const taken = new Set(known.map(({ id }) => id));
  return chosen.map(({ tracker, figures: counts, statements, in: field }) => {
    const id = freeName(tracker.id, taken);
    taken.add(id);
    return { tracker: { ...tracker, id }, figures: counts, statements, in: field };
  });
}

type Draft = OfferedTracker & { readonly rank: number };

/** A page full of figures still has its best position among the five, and the other way round. */
function withBothKinds(
  chosen: readonly Draft[],
  of: { readonly figures: readonly Draft[]; readonly positions: readonly Draft[] },
): readonly Draft[] {
  for (const kind of [of.figures, of.positions]) {
    const [best] = [...kind].sort((a, b) => a.rank - b.rank);
    if (best === undefined || chosen.includes(best)) continue;
    return [...chosen.slice(0, mostOffers - 1), best];
  }
  return chosen;
}

/** By the sentence: within one, figures go first, as they are drafted first. */
const rankOf = (fact: Pick<Figure, 'in' | 'sentence'>): number =>
  fieldRank[fact.in] * 10_000_000 + fact.sentence[0];

function figureDrafts(reading: Reading, known: readonly Tracker[]): Draft[] {
  const lines = new Map<string, Draft>();
  for (const [index, figure] of reading.figures.entries()) {
    const { measure, status } = figure;
    if (measure === null || !matters(figure)) continue;
    if (figureTrackers(known, figure, { reading, outlet: null }).length > 0) continue;
    const key = `${measure}\n${status ?? ''}`;
    const line = lines.get(key) ?? figureDraft(figure, measure);
    const rank = Math.min(line.rank, rankOf(figure));
    lines.set(key, { ...line, rank, figures: [...line.figures, index] });
  }
  return [...lines.values()];
}

/** Shares, money, lengths and times have units of their own and are rarely one line through a story. */
export const matters = ({ value, range, unit, status, in: field }: Figure): boolean =>
  unit === null && (value !== null || range !== null) && (status !== null || field !== 'body');

function figureDraft(figure: Figure, measure: string): Draft {
  const tracker = figureTrackerOf(measure, figure.status);
  return { tracker, figures: [], statements: [], in: figure.in, rank: rankOf(figure) };
}

/** A tracker of one measure, in one status where it has one. */
export function figureTrackerOf(measure: string, status: string | null): FigureTracker {
  const name = [pluralOf(measure), status].filter((part) => part !== null).join(' ');
  return {
    id: idOfWords(name) || 'figure',
    kind: 'figure',
    name,
    measures: [measure],
    statuses: status === null ? [] : [status],
    places: [],
    terms: [],
    houseValue: null,
    managedBy: 'hand',
  };
}

function positionDrafts(reading: Reading, known: readonly Tracker[]): Draft[] {
  const lines = new Map<string, Draft>();
  for (const [index, statement] of reading.statements.entries()) {
    const name = positionName(statement);
    if (name === null || statement.topic.length === 0) continue;
    if (statementTrackers(known, statement, sentenceOf(reading, statement)).length > 0) continue;
    const line = lines.get(name.toLowerCase()) ?? positionDraft(statement, name);
    lines.set(name.toLowerCase(), { ...line, statements: [...line.statements, index] });
  }
  return [...lines.values()];
}

/**
 * Officials and public figures by name, and organisations that take a position: an army that only
 * reports a count takes none. Linked speakers are not one speaker.
 */
export function positionName({ speaker, act }: Statement): string | null {
  if (speaker === null || !officialClasses.has(speaker.class)) return null;
  const takesPosition = act !== 'state' && act !== 'report' && act !== 'estimate';
  return speaker.name ?? (takesPosition ? speaker.organisation : null);
}

const officialClasses: ReadonlySet<SpeakerClass> = new Set([
  'official',
  'organisation',
  'public-figure',
]);

function positionDraft(statement: Statement, speaker: string): Draft {
  const tracker = positionTrackerOf(speaker, statement.topic);
  return { tracker, figures: [], statements: [], in: statement.in, rank: rankOf(statement) };
}

/** A tracker of what one speaker says on the first of these topics. */
export function positionTrackerOf(speaker: string, topic: readonly string[]): PositionTracker {
  const topics = topic.slice(0, mostTopics);
  const name = `${speaker} on ${topics[0] ?? ''}`;
  return {
    id: idOfWords(name) || 'position',
    kind: 'position',
    name,
    speakers: [speaker],
    topics,
    managedBy: 'hand',
  };
}
