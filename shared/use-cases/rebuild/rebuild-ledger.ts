import type { Instant } from '../../domain/instant.ts';
import type { FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { LedgerStore } from '../../ports/ledger-store.ts';
import type { LedgerEntry } from '../../ports/rebuild-store.ts';
import type { Store } from '../../ports/store.ts';
import { pointsOf } from '../project/ledger-records.ts';

/** A ledger that is written in the place of what is there. */
export interface RebuildLedger {
  readonly ledger: LedgerStore;
  /** Writes what still stands at the head, whose lineages these are. Call it once, at the end. */
  finish(lineages: readonly Lineage[]): Promise<void>;
  /** Whether this rebuild wrote what is stored under a key. */
  wrote(key: string): boolean;
}

type Standing =
  | { readonly kind: 'figure'; readonly record: FigureRecord }
  | { readonly kind: 'statement'; readonly record: StatementRecord };

/**
 * Takes the records of one page as the projection gives them and writes each once, as it is at the
 * head: a value that ended long ago must not seem to stand while its page is rebuilt.
 */
export function makeRebuildLedger(store: Store, through: Instant): RebuildLedger {
  const { rebuild, ledger } = store;
  const held = new Map<string, Standing>();
  const written = new Set<string>();
  const write = async (entry: Standing): Promise<void> => {
    written.add(rebuild.keyOf(entry));
    const points = pointsOf(entry.record);
    const before = await rebuild.stored(entry);
    // Before the record that names them: were they left by a crash, nothing would find them again.
    for (const point of before === null ? [] : oldPoints(before))
      if (!entry.record.trackers.includes(point.tracker)) await rebuild.removePoint(point);
    await rebuild.restore(entry, through);
    for (const point of points) await rebuild.restorePoint(point, through);
  };
  const take = async (entry: Standing): Promise<void> => {
    const key = rebuild.keyOf(entry);
    if (entry.record.until === null) held.set(key, entry);
    else {
      held.delete(key);
      await write(entry);
    }
  };
  return {
    ledger: {
      ...ledger,
      putFigure: (record) => take({ kind: 'figure', record }),
      putStatement: (record) => take({ kind: 'statement', record }),
      // Points are written with their records.
      putPoint: () => Promise.resolve(),
      putChange: async (record) => {
        const entry: LedgerEntry = { kind: 'change', record };
        written.add(rebuild.keyOf(entry));
        await rebuild.restore(entry, through);
      },
    },
    finish: async (lineages) => {
      const standing = new Set(lineages.filter(({ index }) => index !== null).map(({ id }) => id));
      for (const entry of held.values())
        await write(standing.has(entry.record.lineage) ? entry : endedAt(entry, through));
      held.clear();
    },
    wrote: (key) => written.has(key),
  };
}

/** Where an erasure took the version that would say when, it ended by the head. */
const endedAt = (entry: Standing, until: Instant): Standing =>
  entry.kind === 'figure'
    ? { kind: 'figure', record: { ...entry.record, until } }
    : { kind: 'statement', record: { ...entry.record, until } };

/** The points that were written with a stored record. */
export const oldPoints = (entry: LedgerEntry) =>
  entry.kind === 'change' ? [] : pointsOf(entry.record);
