import type { BlockKind } from '../../domain/article.ts';
import type { Figure } from '../../domain/figure.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Page } from '../../domain/page.ts';
import { fieldText } from '../../domain/reading.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Statement } from '../../domain/statement.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { Store } from '../../ports/store.ts';
import { type BoundedDiff, boundedDiff } from './bounded-diff.ts';
import { type FoundVersion, findVersion, type LoadedVersion } from './load-version.ts';

/** One side of a comparison: the capture, and the notes found on the page (null: not kept). */
export interface ComparedSide {
  readonly version: Version;
  readonly notes: readonly string[] | null;
}

/** A figure or statement through both versions; null on the side that does not hold it. */
export interface HeldFact<T> {
  readonly before: T | null;
  readonly after: T | null;
  readonly differs: boolean;
}

/** A statement with the words of its content. */
export interface SaidStatement extends Statement {
  readonly said: string;
}

export interface ComparedFacts {
  readonly diff: BoundedDiff;
  readonly figures: readonly HeldFact<Figure>[];
  readonly statements: readonly HeldFact<SaidStatement>[];
}

/** Two versions of a page, the earlier first, with as much of a comparison as can be shown. */
export interface VersionComparison {
  readonly page: Page;
  readonly newest: number;
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Null: a side is withheld or not kept, or both are too large to be compared here. */
  readonly facts: ComparedFacts | null;
  /** Why, when they are too large. */
  readonly tooLarge: string | null;
}

/** Counted as `findVersion` counts; `from` null: the version before `to`. */
export interface ComparedPair {
  readonly from: number | null;
  readonly to: number;
}

/**
 * Holds any two versions of a page against each other, in whichever order they are named. What is
 * withheld, erased or expired is a side without facts, never an error. Throws `not-found.version`.
 */
export async function compareVersions(
  store: Store,
  page: Page,
  { from, to }: ComparedPair,
): Promise<VersionComparison> {
  const named = await findVersion(store, page, to);
  const other = await findVersion(store, page, from ?? Math.max(1, named.version.number - 1));
  const newest = (await store.versions.head(page.id))?.number ?? named.version.number;
  const [before, after] =
    other.version.number <= named.version.number ? [other, named] : [named, other];
  const sides = { page, newest, before: sideOf(before), after: sideOf(after) };
  return { ...sides, ...factsOf(before, after) };
}

function factsOf(
  before: FoundVersion,
  after: FoundVersion,
): Pick<VersionComparison, 'facts' | 'tooLarge'> {
  if (!isLoaded(before) || !isLoaded(after)) return { facts: null, tooLarge: null };
  try {
    const diff = boundedDiff(before, after);
    return { facts: { diff, ...heldFacts(before.document, after.document) }, tooLarge: null };
  } catch (fault) {
    if (fault instanceof RecountError && fault.code === 'diff.too-large')
      return { facts: null, tooLarge: fault.message };
    throw fault;
  }
}

const isLoaded = (found: FoundVersion): found is LoadedVersion => found.document !== null;

const sideOf = ({ version, document }: FoundVersion): ComparedSide => ({
  version,
  notes: document === null ? null : notesOf(document),
});

const noteKind: BlockKind = 'note';
const mostNotes = 20;

const notesOf = ({ reading: { article } }: VersionDocument): readonly string[] =>
  article.blocks
    .filter(({ kind }) => kind === noteKind)
    .slice(0, mostNotes)
    .map(({ start, end }) => fieldText(article, 'body').slice(start, end));

function heldFacts(before: VersionDocument, after: VersionDocument) {
  return {
    figures: paired('figure', before, after).map(({ a, b, differs }) => ({
      before: itemOf(before.reading.figures, a),
      after: itemOf(after.reading.figures, b),
      differs,
    })),
    statements: paired('statement', before, after).map(({ a, b, differs }) => ({
      before: itemOf(saidIn(before), a),
      after: itemOf(saidIn(after), b),
      differs,
    })),
  };
}

const saidIn = ({ reading: { article, statements } }: VersionDocument): readonly SaidStatement[] =>
  statements.map((statement) => ({
    ...statement,
    said: statement.content
      .map(([start, end]) => fieldText(article, statement.in).slice(start, end))
      .join(' … '),
  }));

const itemOf = <T>(items: readonly T[], lineage: Lineage | null): T | null =>
  items[lineage?.index ?? -1] ?? null;

/** The lineages of a kind that either version holds, in the order of the later, then of the earlier. */
function paired(kind: Lineage['kind'], before: VersionDocument, after: VersionDocument) {
  const earlier = heldLineages(kind, before);
  const later = heldLineages(kind, after);
  const ids = [...new Set([...later.keys(), ...earlier.keys()])];
  return ids.map((id) => {
    const a = earlier.get(id) ?? null;
    const b = later.get(id) ?? null;
    return { a, b, differs: a?.standing !== b?.standing };
  });
}

const heldLineages = (
  wanted: Lineage['kind'],
  { lineages }: VersionDocument,
): ReadonlyMap<string, Lineage> =>
  new Map(
    lineages
      .filter(({ kind, index }) => kind === wanted && index !== null)
      .toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0))
      .map((lineage) => [lineage.id, lineage]),
  );
