import type { Change } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type {
  ChangeRecord,
  Confirmation,
  FigureRecord,
  StatementRecord,
} from '../../domain/ledger.ts';
import { publicSpeakerKey } from '../../domain/speaker-key.ts';
import type { VersionDocument } from '../../domain/version.ts';
import { versionTerms } from '../search/terms.ts';
import { addAlerts } from './add-alerts.ts';
import { changedLineages, type LineageStep } from './changed-lineages.ts';
import { figureRecord, pointsOf, statementRecord } from './ledger-records.ts';
import { changePlace, changeTrackers } from './lines.ts';
import { oddsEvents } from './odds-events.ts';

import type { ProjectDeps, VersionFacts, Wishes } from './project-deps.ts';
import { trackerEvents } from './tracker-events.ts';

/** Writes a version's changes, values and points; returns the events that it gives cause for. */
export async function projectVersion(
  deps: ProjectDeps,
  wishes: Wishes,
  facts: VersionFacts,
): Promise<readonly PageEvent[]> {
  const steps = changedLineages(facts.document, facts.previous);
  const begun: StatementRecord[] = [];
  for (const step of steps) {
    const record = await projectStep(deps, wishes, { facts, step });
    if (record !== null && 'statement' in record) begun.push(record);
  }
  for (const record of onePerSpeaker(begun)) await deps.store.ledger.putSpeaker(record);
  await projectWords(deps, facts);
  for (const change of facts.document.changes) await projectChange(deps, wishes, { facts, change });
  if (isQuiet(wishes, facts)) return [];
  return [...(await trackerEvents(deps, wishes, facts)), ...(await oddsEvents(deps, facts))];
}

/** The words that this version brought: those of the one before lead to the page already. */
async function projectWords({ store }: ProjectDeps, facts: VersionFacts): Promise<void> {
  const { version, document, previous } = facts;
  const before: ReadonlySet<string> = previous === null ? new Set() : versionTerms(previous);
  const words = [...versionTerms(document)].filter((word) => !before.has(word));
  const { pageId, number, fetchedAt } = version;
  if (words.length > 0)
    await store.ledger.putWords({ pageId, version: number, at: fetchedAt, words });
}

/** What was not witnessed here, or was told already, gives nobody an alert. */
const isQuiet = ({ quiet }: Wishes, { version }: VersionFacts): boolean =>
  quiet || version.imported !== null;

async function projectChange(
  deps: ProjectDeps,
  wishes: Wishes,
  { facts, change }: { readonly facts: VersionFacts; readonly change: Change },
): Promise<void> {
  const record = await changeRecord(deps, wishes, { facts, change });
  await deps.store.ledger.putChange(record);
  if (change.needsConfirmation || isQuiet(wishes, facts)) return;
  await addAlerts(deps, wishes, {
    page: facts.page,
    shown: record,
    at: facts.version.fetchedAt,
    trackers: record.trackers,
    subject: { kind: 'change', change },
  });
}

/** A change as lists show it; a removal that was settled already shows how. */
export async function changeRecord(
  deps: ProjectDeps,
  wishes: Wishes,
  { facts, change }: { readonly facts: VersionFacts; readonly change: Change },
): Promise<ChangeRecord> {
  const { page, outlet, document } = facts;
  return {
    pageId: page.id,
    url: page.url,
    outlet,
    headline: document.reading.article.headline,
    labels: page.labels,
    trackers: changeTrackers(wishes.trackers, change, changePlace(facts)),
    change,
    confirmation: await confirmationOf(deps, change),
  };
}

async function confirmationOf({ store }: ProjectDeps, change: Change): Promise<Confirmation> {
  if (!change.needsConfirmation) return 'not-needed';
  const event = await store.versions.event(change.pageId, `confirmation:${change.id}`);
  if (event === null) return 'waiting';
  return event.kind === 'change-confirmed' ? 'confirmed' : 'refuted';
}

interface Step {
  readonly facts: VersionFacts;
  readonly step: LineageStep;
}

/** The first statement of each speaker of the list: one write each, however much they say. */
function onePerSpeaker(records: readonly StatementRecord[]): readonly StatementRecord[] {
  const keys = records.map(({ statement }) => publicSpeakerKey(statement.speaker));
  return records.filter((_, at) => keys[at] !== null && keys.indexOf(keys[at] ?? null) === at);
}

/** Ends the value a lineage had and begins the one it has, which it returns. */
async function projectStep(deps: ProjectDeps, wishes: Wishes, at: Step) {
  const ended = await endedRecord(wishes, at);
  if (ended !== null) await putRecord(deps, ended);
  const begun = begunRecord(wishes, at);
  if (begun !== null) await putRecord(deps, begun);
  return begun;
}

async function putRecord({ store }: ProjectDeps, record: FigureRecord | StatementRecord) {
  if ('figure' in record) await store.ledger.putFigure(record);
  else await store.ledger.putStatement(record);
  for (const point of pointsOf(record)) await store.ledger.putPoint(point);
}

async function endedRecord(wishes: Wishes, { facts, step }: Step) {
  const { before } = step;
  if (before === null || facts.previous === null) return null;
  return recordAt(wishes, facts, {
    step,
    document: facts.previous,
    index: before.index,
    version: before.since,
    from: await facts.fetchedAt(before.since),
    until: facts.version.fetchedAt,
  });
}

function begunRecord(wishes: Wishes, { facts, step }: Step) {
  if (step.index === null) return null;
  return recordAt(wishes, facts, {
    step,
    document: facts.document,
    index: step.index,
    version: facts.version.number,
    from: facts.version.fetchedAt,
    until: null,
  });
}

interface At {
  readonly step: LineageStep;
  readonly document: VersionDocument;
  readonly index: number;
  readonly version: number;
  readonly from: string;
  readonly until: string | null;
}

function recordAt(wishes: Wishes, facts: VersionFacts, at: At) {
  const { reading } = at.document;
  const source = { facts, trackers: wishes.trackers };
  const { version, from, until } = at;
  const stand = { lineage: at.step.id, version, from, until, reading };
  if (at.step.kind === 'figure') {
    const figure = reading.figures[at.index];
    return figure === undefined ? null : figureRecord(source, stand, figure);
  }
  const statement = reading.statements[at.index];
  return statement === undefined ? null : statementRecord(source, stand, statement);
}
