import type { Figure } from '../domain/figure.ts';
import { type Lineage, lineageValuesKept } from '../domain/lineage.ts';
import { affinity } from './figure-affinity.ts';
import type { KnownFigure } from './figure-comparison.ts';
import { aboutOf, readAbout } from './figure-facets.ts';
import { foldText } from './fold-text.ts';
import { quantityKey } from './quantity.ts';
import type { Side } from './side.ts';
import { contentKey, speakerKey } from './statement-facets.ts';

type LineageKind = Lineage['kind'];

/** What a version shows under each kind of lineage: comparable value and what it is about, by index. */
export interface Shown {
  readonly kind: LineageKind;
  readonly index: number;
  readonly key: string;
  readonly about: string;
  /** Comparable form of everything that is asserted with the value: who says it, of what, and how. */
  readonly standing: string;
}

/** Everything of `side` that has a lineage, in order. */
export function shownIn(side: Side): Shown[] {
  const { article, figures, statements } = side.reading;
  const shown: Shown[] = [];
  for (const field of ['headline', 'standfirst'] as const) {
    const text = article[field];
    if (text === null) continue;
    const key = foldText(text);
    shown.push({ kind: field, index: 0, key, about: field, standing: key });
  }
  figures.forEach((figure, index) => {
    const facets = side.facets[index];
    if (facets === undefined || side.figurePassage[index] === null) return;
    const key = quantityKey(figure);
    const standing = figureStanding(figure, key);
    shown.push({ kind: 'figure', index, key, about: aboutOf(facets), standing });
  });
  statements.forEach((statement, index) => {
    const key = contentKey(side.reading, statement);
    const about = speakerKey(statement.speaker);
    const { act, stance, kind, voice, saidAt } = statement;
    const standing = JSON.stringify([key, about, act, stance, kind, voice, saidAt]);
    shown.push({ kind: 'statement', index, key, about, standing });
  });
  return shown;
}

function figureStanding(figure: Figure, key: string): string {
  const { unit, measure, status, attributedTo, asOf, place, series } = figure;
  const source = attributedTo === null ? null : foldText(attributedTo);
  return JSON.stringify([key, unit, measure, status, source, asOf, place, series]);
}

/** A lineage that begins with `shown` in `version`. Its id is unique within a page. */
export function beginLineage(shown: Shown, version: number): Lineage {
  return {
    id: `${shown.kind}-${version}-${shown.index}`,
    kind: shown.kind,
    index: shown.index,
    values: [{ version, key: shown.key }],
    about: shown.about,
    standing: shown.standing,
    since: version,
  };
}

/** `lineage` as it goes on in `version`: a value is added only when it is another than the last. */
export function continueLineage(lineage: Lineage, shown: Shown | null, version: number): Lineage {
  const key = shown?.key ?? null;
  const last = lineage.values.at(-1);
  const values =
    last?.key === key
      ? lineage.values
      : [...lineage.values, { version, key }].slice(-lineageValuesKept);
  if (shown === null) return { ...lineage, index: null, values };
  const { index, about, standing } = shown;
  const stood = lineage.index !== null && lineage.standing === standing;
  return { ...lineage, index, values, about, standing, since: stood ? lineage.since : version };
}

// Lineages that a page has dropped are kept for those that come back, the newest ones.
const ABSENT_KEPT = 200;

/** `lineages` without the oldest of those the page no longer shows. */
export function withoutForgotten(lineages: readonly Lineage[]): Lineage[] {
  const absent = lineages.filter((lineage) => lineage.index === null);
  if (absent.length <= ABSENT_KEPT) return [...lineages];
  const lastSeen = (lineage: Lineage): number => lineage.values.at(-1)?.version ?? 0;
  const kept = new Set(absent.sort((a, b) => lastSeen(b) - lastSeen(a)).slice(0, ABSENT_KEPT));
  return lineages.filter((lineage) => lineage.index !== null || kept.has(lineage));
}

/** The figures among `lineages`, with every value they had. */
export function knownFigures(lineages: readonly Lineage[]): KnownFigure[] {
  return lineages
    .filter((lineage) => lineage.kind === 'figure')
    .map((lineage) => ({
      facets: readAbout(lineage.about ?? ''),
      keys: lineage.values.flatMap((value) => value.key ?? []),
    }));
}

/** The version whose value the last value of `lineage` goes back to, another having stood between; null when it is new. */
export function revertedTo(lineage: Lineage | undefined): number | null {
  const values = lineage?.values ?? [];
  const last = values.at(-1);
  if (last === undefined || last.key === null) return null;
  const earlier = values.slice(0, -1).findLastIndex((value) => value.key === last.key);
  const between = values.slice(earlier + 1, -1).some((value) => value.key !== null);
  return earlier >= 0 && between ? (values[earlier]?.version ?? null) : null;
}

const REVIVAL_LEAST = 0.8;

/** Whether a dropped lineage is about what `shown` is. */
export function canRevive(lineage: Lineage, shown: Shown): boolean {
  if (lineage.kind !== shown.kind || lineage.about === undefined) return false;
  if (shown.kind !== 'figure') {
    return lineage.about === shown.about && lineage.values.at(-2)?.key === shown.key;
  }
  return affinity(readAbout(lineage.about), readAbout(shown.about)) >= REVIVAL_LEAST;
}
