import type { Lineage } from '../domain/lineage.ts';
import {
  beginLineage,
  canRevive,
  continueLineage,
  type Shown,
  withoutForgotten,
} from './lineage-book.ts';

/** Pairs of indexes: what stood at `before` stands at `after`. */
interface Heritage {
  readonly figures: readonly { readonly before: number; readonly after: number }[];
  readonly statements: readonly { readonly before: number; readonly after: number }[];
}

interface Carrying {
  readonly lineages: readonly Lineage[];
  readonly shown: readonly Shown[];
  readonly heritage: Heritage;
  readonly version: number;
}

/**
 * The lineages of the version after: inherited where matched, taken up again where one that was
 * dropped comes back, begun for what is new, and left without an index for what is gone.
 */
export function carryLineages({ lineages, shown, heritage, version }: Carrying): Lineage[] {
  const heirs = heirsOf(lineages, heritage);
  const carried: Lineage[] = [];
  const used = new Set<Lineage>();
  const waiting: Shown[] = [];
  for (const item of shown) {
    const heir = heirs.get(slot(item));
    if (heir === undefined) {
      waiting.push(item);
      continue;
    }
    used.add(heir);
    carried.push(continueLineage(heir, item, version));
  }
  const absent = lineages.filter((lineage) => !used.has(lineage) && lineage.index === null);
  for (const item of waiting) {
    const back = absent.find((lineage) => !used.has(lineage) && canRevive(lineage, item));
    if (back !== undefined) used.add(back);
    carried.push(back ? continueLineage(back, item, version) : beginLineage(item, version));
  }
  const gone = lineages.filter((lineage) => !used.has(lineage));
  return withoutForgotten([
    ...carried,
    ...gone.map((lineage) => continueLineage(lineage, null, version)),
  ]);
}

const slot = (item: Pick<Shown, 'kind' | 'index'>): string => `${item.kind} ${item.index}`;

/** For each slot of the version after, the lineage it inherits. */
function heirsOf(lineages: readonly Lineage[], heritage: Heritage): Map<string, Lineage> {
  const present = new Map<string, Lineage>();
  for (const lineage of lineages) {
    if (lineage.index !== null) {
      present.set(slot({ kind: lineage.kind, index: lineage.index }), lineage);
    }
  }
  const heirs = new Map<string, Lineage>();
  const inherit = (kind: Shown['kind'], before: number, after: number): void => {
    const lineage = present.get(slot({ kind, index: before }));
    if (lineage !== undefined) heirs.set(slot({ kind, index: after }), lineage);
  };
  for (const field of ['headline', 'standfirst'] as const) inherit(field, 0, 0);
  for (const { before, after } of heritage.figures) inherit('figure', before, after);
  for (const { before, after } of heritage.statements) inherit('statement', before, after);
  return heirs;
}
