import type { Instant } from '../../domain/instant.ts';
import type { FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import type { Tracker, TrackerPoint } from '../../domain/tracker.ts';
import { changedLineages, type LineageStep } from '../project/changed-lineages.ts';
import { figureRecord, pointsOf, statementRecord } from '../project/ledger-records.ts';
import { figureTrackers, sentenceOf, statementTrackers } from '../project/lines.ts';

import type { VersionFacts } from '../project/project-deps.ts';

/** What one version did on a tracker's line. */
export interface Turn {
  readonly pageId: string;
  readonly version: number;
  readonly at: Instant;
  /** Points that begin with it. */
  readonly begun: readonly TrackerPoint[];
  /** Lineages whose point ends with it. */
  readonly ended: readonly string[];
  /** A figure of the version is on the line, whether it is new or not. */
  readonly isOn: boolean;
}

export type LineRecord = FigureRecord | StatementRecord;

/** A version's turn, and the records that begin with it off the line. */
export interface PageStep {
  readonly turn: Turn;
  readonly off: readonly LineRecord[];
}

/** Follows one tracker through one page's versions, oldest first. */
export function makePageLine(tracker: Tracker): (facts: VersionFacts) => PageStep {
  let open = new Set<string>();
  return (facts) => {
    const steps = stepsOf(facts);
    const isGap = facts.previous === null;
    const left = isGap ? [...open] : steps.flatMap(({ id }) => (open.has(id) ? [id] : []));
    const records = steps.flatMap((step) => recordOf(tracker, facts, step) ?? []);
    const begun = records.flatMap(pointsOf);
    open = new Set([...open].filter((id) => !left.includes(id)));
    for (const { lineage } of begun) open.add(lineage);
    const { page, version } = facts;
    return {
      turn: {
        pageId: page.id,
        version: version.number,
        at: version.fetchedAt,
        begun,
        ended: left,
        isOn: isOn(tracker, facts),
      },
      off: records.filter(({ trackers }) => trackers.length === 0),
    };
  };
}

/** What came, changed or left; after a version that is not kept, everything that stands. */
function stepsOf({ document, previous }: VersionFacts): readonly LineageStep[] {
  if (previous !== null) return changedLineages(document, previous);
  return document.lineages.flatMap(({ id, kind, index }): LineageStep[] =>
    index === null || (kind !== 'figure' && kind !== 'statement')
      ? []
      : [{ id, kind, index, before: null }],
  );
}

function recordOf(
  tracker: Tracker,
  facts: VersionFacts,
  { id, kind, index }: LineageStep,
): LineRecord | null {
  const { reading } = facts.document;
  const { number, fetchedAt } = facts.version;
  const stand = { lineage: id, version: number, from: fetchedAt, until: null, reading };
  const source = { facts, trackers: [tracker] };
  if (index === null || kind !== tracker.kind.replace('position', 'statement')) return null;
  if (kind === 'figure') {
    const figure = reading.figures[index];
    return figure === undefined ? null : figureRecord(source, stand, figure);
  }
  const statement = reading.statements[index];
  return statement === undefined ? null : statementRecord(source, stand, statement);
}

const isOn = (tracker: Tracker, { outlet, document: { reading } }: VersionFacts): boolean =>
  tracker.kind === 'figure'
    ? reading.figures.some(
        (figure) => figureTrackers([tracker], figure, { reading, outlet }).length > 0,
      )
    : reading.statements.some((statement) => {
        const sentence = sentenceOf(reading, statement);
        return statementTrackers([tracker], statement, sentence).length > 0;
      });
