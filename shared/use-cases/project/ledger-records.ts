import type { Figure } from '../../domain/figure.ts';
import type { Instant } from '../../domain/instant.ts';
import type { FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import type { Reading } from '../../domain/reading.ts';
import { fieldText } from '../../domain/reading.ts';
import { publicSpeakerKey } from '../../domain/speaker-key.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Tracker, TrackerPoint } from '../../domain/tracker.ts';
import { figureTrackers, sentenceOf, statementTrackers } from './lines.ts';
import type { VersionFacts } from './project-deps.ts';
import { saidTime } from './said-time.ts';

/** Where and how long a lineage's value stood. */
export interface Stand {
  readonly lineage: string;
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly reading: Reading;
}

interface Source {
  readonly facts: VersionFacts;
  readonly trackers: readonly Tracker[];
}

export function figureRecord(
  { facts, trackers }: Source,
  stand: Stand,
  figure: Figure,
): FigureRecord {
  const sentence = sentenceOf(stand.reading, figure);
  const on = figureTrackers(trackers, figure, {
    reading: stand.reading,
    outlet: facts.outlet,
  });
  return { ...place(facts, stand, on), figure, sentence };
}

export function statementRecord(
  { facts, trackers }: Source,
  stand: Stand,
  statement: Statement,
): StatementRecord {
  const sentence = sentenceOf(stand.reading, statement);
  const text = fieldText(stand.reading.article, statement.in);
  return {
    ...place(facts, stand, statementTrackers(trackers, statement, sentence)),
    statement,
    sentence,
    content: statement.content.map(([start, end]) => text.slice(start, end)).join(' … '),
    saidAt: saidTime(statement, { ...stand, article: stand.reading.article }),
  };
}

function place({ page, outlet }: VersionFacts, stand: Stand, trackers: readonly string[]) {
  const { lineage, version, from, until, reading } = stand;
  const { headline } = reading.article;
  return {
    pageId: page.id,
    url: page.url,
    outlet,
    headline,
    trackers,
    lineage,
    version,
    from,
    until,
  };
}

/** The points of a figure or statement, one for each tracker whose line it is on. */
export function pointsOf(record: FigureRecord | StatementRecord): readonly TrackerPoint[] {
  const { pageId, url, outlet, lineage, version, from, until, sentence } = record;
  const where = { pageId, url, outlet, lineage, version, from, until, sentence };
  const says = 'figure' in record ? figurePoint(record.figure) : statementPoint(record);
  return record.trackers.map((tracker) => ({ tracker, ...where, ...says }));
}

function figurePoint({ value, range, bound, asOf, attributedTo }: Figure) {
  const source = attributedTo === null ? {} : { attributedTo };
  return { value, range, bound, asOf, act: null, stance: null, speaker: null, ...source };
}

function statementPoint({ statement, saidAt = null }: StatementRecord) {
  const { act, stance, speaker, voice } = statement;
  const name = speaker?.name ?? speaker?.surface ?? null;
  const none = { value: null, range: null, bound: null, asOf: null };
  return {
    ...none,
    ...{ act, stance, voice, saidAt },
    speaker: name,
    speakerKey: publicSpeakerKey(speaker),
  };
}
