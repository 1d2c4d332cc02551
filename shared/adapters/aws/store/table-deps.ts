import type { Archive } from '../../../ports/archive.ts';
import type { Clock } from '../../../ports/clock.ts';
import type { Digest } from '../../../ports/digest.ts';
import type { LedgerStore } from '../../../ports/ledger-store.ts';
import type { ItemTable } from './item-table.ts';
import type { Months } from './months.ts';

/** What the store is made of. */
export interface TableStoreDeps {
  /** Documents too large for an item are kept here. */
  readonly archive: Archive;
  readonly clock: Clock;
  readonly digest: Digest;
}

/** A part of the ledger: its records of one page can be removed. */
export type PageRecords = Pick<LedgerStore, 'removePage'>;

export interface StoreParts extends TableStoreDeps {
  readonly table: ItemTable;
  readonly months: Months;
}
