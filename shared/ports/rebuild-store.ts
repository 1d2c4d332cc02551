import type { Instant } from '../domain/instant.ts';
import type { ChangeRecord, FigureRecord, StatementRecord } from '../domain/ledger.ts';
import type { TrackerPoint } from '../domain/tracker.ts';
import type { Listed, Stretch } from './list.ts';

/** A record that the ledger keeps with its page. */
export type LedgerEntry =
  | { readonly kind: 'change'; readonly record: ChangeRecord }
  | { readonly kind: 'figure'; readonly record: FigureRecord }
  | { readonly kind: 'statement'; readonly record: StatementRecord };

/** An entry as it is stored. */
export interface StoredEntry {
  readonly key: string;
  readonly kind: LedgerEntry['kind'];
  /** Null: it cannot be read. */
  readonly entry: LedgerEntry | null;
}

/** What making the projections anew needs beyond the ledger itself. */
export interface RebuildStore {
  /** Everything that the ledger keeps with a page. */
  entries(pageId: string, stretch: Stretch): Promise<Listed<StoredEntry>>;
  /** Where an entry is stored: the same for the same value of one lineage. */
  keyOf(entry: LedgerEntry): string;
  /** What is stored in the place of an entry; null when nothing, or nothing that can be read. */
  stored(entry: LedgerEntry): Promise<LedgerEntry | null>;
  /**
   * Puts an entry as committed facts up to `through` give it, in the place of what is there, and
   * takes away the pointers that no longer lead to it. An end that a later fact gave it stays.
   */
  restore(entry: LedgerEntry, through: Instant): Promise<void>;
  /** Removes an entry with everything that points to it. */
  remove(pageId: string, stored: StoredEntry): Promise<void>;

  restorePoint(point: TrackerPoint, through: Instant): Promise<void>;
  removePoint(point: TrackerPoint): Promise<void>;
  /** Whether a figure or statement stands behind a point, on the line of its tracker. */
  isPointOf(point: TrackerPoint): Promise<boolean>;
}
