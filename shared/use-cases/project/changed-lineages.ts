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
    const was = old.get(lineage.id) ?? null;
    old.delete(lineage.id);
    const begins = lineage.index !== null && lineage.since === document.number;
    return begins ? step(lineage, lineage.index, was) : left(lineage.index, was);
  });
  return [...steps, ...[...old.values()].flatMap((was) => left(null, was))];
}

/** A lineage that the version before showed and this one does not. */
const left = (index: number | null, was: Lineage | null): LineageStep[] =>
  index === null && was !== null && was.index !== null ? step(was, null, was) : [];

function step({ id, kind }: Lineage, index: number | null, was: Lineage | null): LineageStep[] {
  if (kind !== 'figure' && kind !== 'statement') return [];
  const stood = was?.index == null ? null : { index: was.index, since: was.since };
  return [{ id, kind, index, before: stood }];
}
