import type { FoundChange } from '../domain/change.ts';
import type { Instant } from '../domain/instant.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { Reading } from '../domain/reading.ts';
import { lineagesOf, type Relation, relateSides } from './compare-sides.ts';
import { editedDates } from './date-edits.ts';
import { appearedFigures } from './figure-appearances.ts';
import { changedFigures } from './figure-changes.ts';
import type { FigureComparison } from './figure-comparison.ts';
import type { Finding } from './finding.ts';
import { beginLineage, knownFigures, revertedTo, shownIn } from './lineage-book.ts';
import { findNoteChanges, postedNotes } from './note-changes.ts';
import { explains, type Notices, noticeOf, quietNotes, readNotices } from './notices.ts';
import { onceEach, withoutEchoes } from './once-each.ts';
import { pageTurn } from './page-turn.ts';
import { readSide, type Side } from './side.ts';
import { appearedStatements } from './statement-appearances.ts';
import { changedStatements } from './statement-changes.ts';
import { findTextChanges } from './text-changes.ts';

/** Two readings of one page to compare, and what is known from before. */
export interface Comparison {
  readonly before: Reading;
  readonly after: Reading;
  /** Number of the version that shows `after`; `before` is one less. */
  readonly version: number;
  /** Lineages of `before`, from the call that compared it; none: they begin with the oldest reading given. */
  readonly lineages?: readonly Lineage[];
  /** Readings of the versions before `before`, oldest first, for callers that keep no lineages. */
  readonly earlier?: readonly Reading[];
  /** When each side was fetched. */
  readonly beforeAt?: Instant;
  readonly afterAt?: Instant;
}

export interface Compared {
  /** Most telling first. */
  readonly changes: readonly FoundChange[];
  /** Of the version after. */
  readonly lineages: readonly Lineage[];
}

/**
 * What changed between two readings of one page, typed, and the lineages that go on. The same
 * reading twice gives no change. Pure and bounded: cost grows with the length of the two texts.
 */
export function compareReadings(comparison: Comparison): Compared {
  const [before, after] = [readSide(comparison.before), readSide(comparison.after)];
  const known = lineagesBefore(comparison, before);
  if (isBlank(comparison.after) || isBlank(comparison.before)) {
    return { changes: [], lineages: known };
  }
  const relation = relateSides(before, after);
  const lineages = lineagesOf(relation, known, comparison.version);
  const findings = findChanges(relation, known, lineages);
  const notices = readNotices(
    postedNotes({ before: before.notes, after: after.notes }),
    comparison.before.article,
    comparison.after.article,
  );
  const changes = quietNotes(findings, notices).map((finding) => foundChange(finding, notices));
  return { changes: changes.sort(bySeverity), lineages };
}

/** An extraction that came back empty says nothing of the page. */
const isBlank = ({ article }: Reading): boolean =>
  !article.readable || (article.text.trim() === '' && article.headline === null);

const EARLIER_READ = 20;

/** The lineages as `before` left them: handed on, or told anew from the readings before it. */
function lineagesBefore(comparison: Comparison, before: Side): readonly Lineage[] {
  if (comparison.lineages !== undefined && comparison.lineages.length > 0) {
    return comparison.lineages;
  }
  const earlier = (comparison.earlier ?? []).slice(-EARLIER_READ).map(readSide);
  const [first, ...rest] = [...earlier, before];
  let version = comparison.version - earlier.length - 1;
  let lineages: readonly Lineage[] = shownIn(first).map((shown) => beginLineage(shown, version));
  let last = first;
  for (const side of first === before ? [] : rest) {
    version++;
    lineages = lineagesOf(relateSides(last, side), lineages, version);
    last = side;
  }
  return lineages;
}

function findChanges(
  relation: Relation,
  known: readonly Lineage[],
  lineages: readonly Lineage[],
): Finding[] {
  const turn = pageTurn(relation.before, relation.after, relation.alignment);
  const figures: FigureComparison = {
    ...relation,
    matches: relation.figureMatches,
    turn,
    dropped: knownFigures(known.filter((lineage) => lineage.index === null)),
    known: knownFigures(known),
    ...lineageLookup('figure', known, lineages),
  };
  const statements = {
    ...relation,
    matches: relation.statementMatches,
    ...lineageLookup('statement', known, lineages),
  };
  return withoutEchoes([
    ...onceEach([...changedFigures(figures), ...appearedFigures(figures)]),
    ...editedDates(relation),
    ...changedStatements(statements),
    ...appearedStatements({ comparison: statements, turn }),
    ...findTextChanges(relation, turn),
    ...findNoteChanges({ before: relation.before.notes, after: relation.after.notes }),
  ]);
}

function lineageLookup(
  kind: 'figure' | 'statement',
  known: readonly Lineage[],
  lineages: readonly Lineage[],
): Pick<FigureComparison, 'lineageOf' | 'revertOf'> {
  const index = (list: readonly Lineage[]): Map<number, Lineage> =>
    new Map(
      list.flatMap((lineage) =>
        lineage.kind === kind && lineage.index !== null ? [[lineage.index, lineage]] : [],
      ),
    );
  const sides = { before: index(known), after: index(lineages) };
  return {
    lineageOf: (side, at) => sides[side].get(at)?.id ?? null,
    revertOf: (at) => revertedTo(sides.after.get(at)),
  };
}

function foundChange(finding: Finding, notices: Notices): FoundChange {
  const isCorrected = notices.posted.some((note) => explains(note, finding));
  return {
    kind: finding.kind,
    severity: finding.severity,
    alert: finding.severity === 'medium' || finding.severity === 'high',
    summary: finding.summary,
    nature: isCorrected ? 'correction' : finding.nature,
    notice: noticeOf(notices, finding),
    reverts: finding.reverts ?? null,
    before: finding.before,
    after: finding.after,
    lineage: finding.lineage ?? null,
    signals: finding.signals ?? [],
    needsConfirmation: finding.needsConfirmation ?? false,
  };
}

const RANK = { high: 0, medium: 1, low: 2, none: 3 } as const;

const bySeverity = (a: FoundChange, b: FoundChange): number => RANK[a.severity] - RANK[b.severity];
