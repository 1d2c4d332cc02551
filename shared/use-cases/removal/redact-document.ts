import type { Change, ChangeSide } from '../../domain/change.ts';
import type { Lineage } from '../../domain/lineage.ts';
import { fieldText, type Reading } from '../../domain/reading.ts';
import type { VersionDocument } from '../../domain/version.ts';
import type { Redaction } from './redact-reading.ts';

/** What a walk through a page's versions, oldest first, knows of what is gone. */
export interface Trail {
  /** Lineage values that only erased words gave, as `id key`. */
  readonly lost: Set<string>;
  /** Versions erased as a whole: values that they were the first to show are gone too. */
  readonly lostVersions: ReadonlySet<number>;
  /** The reading of the version before, as it was and as it is now; null before the first. */
  readonly before: { readonly was: Reading; readonly is: Reading | null } | null;
  /** Whether loose words, as lineages keep them, hold what is erased. */
  readonly taints: (text: string) => boolean;
}

/**
 * A document without what is erased from its version (`redaction`; null: nothing), from the one
 * before (as its changes and lineages quote it) and from earlier ones. Null: it stays as it is.
 */
export function redactDocument(
  document: VersionDocument,
  redaction: Redaction | null,
  trail: Trail,
): VersionDocument | null {
  const reading = redaction?.reading ?? document.reading;
  const lineages = document.lineages.flatMap((lineage) => redactLineage(lineage, redaction, trail));
  const changes = document.changes.map((change) =>
    redactChange(change, { was: document.reading, is: reading }, trail),
  );
  const isSame =
    redaction === null &&
    JSON.stringify([lineages, changes]) === JSON.stringify([document.lineages, document.changes]);
  return isSame ? null : { ...document, reading, lineages, changes };
}

function redactLineage(lineage: Lineage, redaction: Redaction | null, trail: Trail): Lineage[] {
  const index = placeNow(lineage, redaction);
  const current = lineage.values.findLast(({ key }) => key !== null);
  if (lineage.index !== null && index === null) {
    if (current !== undefined) trail.lost.add(`${lineage.id} ${current.key}`);
    return [];
  }
  const isLost = ({ key, version }: Lineage['values'][number]): boolean =>
    key !== null &&
    (trail.lostVersions.has(version) ||
      trail.lost.has(`${lineage.id} ${key}`) ||
      trail.taints(key));
  // One that the page dropped is known by its last form alone: without that there is nothing left.
  if (index === null && current !== undefined && isLost(current)) return [];
  const values = lineage.values.filter(
    (value) => (index !== null && value === lineage.values.at(-1)) || !isLost(value),
  );
  const { about, standing, ...rest } = lineage;
  return [
    {
      ...rest,
      index,
      values,
      ...(about === undefined || trail.taints(about) ? {} : { about }),
      standing: trail.taints(standing) ? '' : standing,
    },
  ];
}

function placeNow({ kind, index }: Lineage, redaction: Redaction | null): number | null {
  if (index === null || redaction === null) return index;
  switch (kind) {
    case 'figure':
      // Bare numbers that only the comparison counts stand past the figures that were read.
      return index < redaction.figureAt.length ? (redaction.figureAt[index] ?? null) : null;
    case 'statement':
      return redaction.statementAt[index] ?? null;
    case 'headline':
    case 'standfirst':
      return redaction.reading.article[kind] === null ? null : index;
  }
}

interface Turn {
  readonly was: Reading;
  readonly is: Reading;
}

function redactChange(change: Change, now: Turn, trail: Trail): Change {
  const before = change.before !== null && isGone(change.before, trail.before, trail.taints);
  const after = change.after !== null && isGone(change.after, now, trail.taints);
  const loose = trail.taints(change.summary);
  return before || after || loose ? blankChange(change, { before, after: after || loose }) : change;
}

/** A side whose sentence its version no longer holds. */
function isGone(
  side: ChangeSide,
  turn: { readonly was: Reading; readonly is: Reading | null } | null,
  taints: Trail['taints'],
): boolean {
  if (taints(`${side.text} ${side.attributedTo ?? ''} ${side.speaker?.name ?? ''}`)) return true;
  if (turn === null) return false;
  const { in: field } = side.evidence;
  const stood = fieldText(turn.was.article, field).includes(side.text);
  const stands = turn.is !== null && fieldText(turn.is.article, field).includes(side.text);
  return stands ? false : stood || turn.is === null;
}

export const erasedSummary = 'What this change was is erased.';

/** A change of which one side, or both, are gone: that there was one stays known. */
export function blankChange(
  change: Change,
  gone: { readonly before: boolean; readonly after: boolean },
): Change {
  return {
    ...change,
    severity: 'none',
    alert: false,
    summary: erasedSummary,
    before: gone.before ? null : change.before,
    after: gone.after ? null : change.after,
    signals: [],
    needsConfirmation: false,
  };
}
