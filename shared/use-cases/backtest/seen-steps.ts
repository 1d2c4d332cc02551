import { changedLineages, type LineageStep } from '../project/changed-lineages.ts';
import { figureRecord, statementRecord } from '../project/ledger-records.ts';
import type { VersionFacts } from '../project/project-deps.ts';
import type { SeenStep } from './seen-lines.ts';

/** What begins with a version, and what each was before on the page. */
export function seenSteps(facts: VersionFacts): readonly SeenStep[] {
  const { document, previous } = facts;
  return changedLineages(document, previous).flatMap((step) => seenStep(facts, step) ?? []);
}

function seenStep(facts: VersionFacts, step: LineageStep): SeenStep | null {
  const { reading } = facts.document;
  const { number, fetchedAt } = facts.version;
  if (step.index === null) return null;
  const stand = { lineage: step.id, version: number, from: fetchedAt, until: null, reading };
  const source = { facts, trackers: [] };
  if (step.kind === 'figure') {
    const figure = reading.figures[step.index];
    if (figure === undefined) return null;
    return { record: figureRecord(source, stand, figure), was: figureBefore(facts, step) };
  }
  const statement = reading.statements[step.index];
  if (statement === undefined) return null;
  const was = step.before === null ? null : ('statement' as const);
  return { record: statementRecord(source, stand, statement), was };
}

const figureBefore = ({ previous }: VersionFacts, { before }: LineageStep) =>
  before === null ? null : (previous?.reading.figures[before.index] ?? null);
