import type { Lineage } from '../../domain/lineage.ts';
import type { VersionDocument } from '../../domain/version.ts';

/** A lineage whose value is new in a version: what it was before, and what it is. */
export interface LineageStep {
  readonly id: string;
  readonly kind: 'figure' | 'statement';
  /** Where it stands in this version; null: it left. */
  readonly index: number | null;
  /** Where it stood in the version before and since which version; null: it was not there. */
  readonly before: { readonly index: number; readonly since: number } | null;
}

/** Lineages that came, changed or left with this version; projections are written only for these. */
export function changedLineages(
  document: VersionDocument,
  previous: VersionDocument | null,
): readonly LineageStep[] {
  const old = new Map((previous?.lineages ?? []).map((lineage) => [lineage.id, lineage]));
  const steps = document.lineages.flatMap((lineage) => {
    const was = old.get(lineage.id);
    old.delete(lineage.id);
    return isNewHere(lineage, document.number) ? step(lineage, lineage.index, was) : [];
  });
  const left = [...old.values()].filter(({ index }) => index !== null);
  return [...steps, ...left.flatMap((was) => step(was, null, was))];
}

const isNewHere = (lineage: Lineage, number: number): boolean =>
  lineage.values.at(-1)?.version === number;

function step(lineage: Lineage, index: number | null, was: Lineage | undefined): LineageStep[] {
  if (lineage.kind !== 'figure' && lineage.kind !== 'statement') return [];
  const since = was?.values.at(-1)?.version;
  const before = was?.index == null || since === undefined ? null : { index: was.index, since };
  return index === null && before === null
    ? []
    : [{ id: lineage.id, kind: lineage.kind, index, before }];
}
