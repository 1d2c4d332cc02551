import type { Erasure } from '../domain/erasure.ts';
import type { Listed, Stretch } from './list.ts';

/** Tombstones, and the addresses that they close. */
export interface ErasureStore {
  /** Puts a tombstone, or replaces the one of its id. */
  put(erasure: Erasure): Promise<void>;
  get(id: string): Promise<Erasure | null>;
  /** Those that a reading of the page must heed: its own and those of every page; lifted ones are left out. */
  of(pageId: string): Promise<readonly Erasure[]>;
  /** Newest first, lifted ones too. */
  list(stretch: Stretch): Promise<Listed<Erasure>>;
  /** Closes an address, by the hash of its normal form: it is not followed again. */
  closeAddress(urlHash: string, erasureId: string): Promise<void>;
  openAddress(urlHash: string): Promise<void>;
  /** The erasure that closed an address; null: it is open. */
  closedBy(urlHash: string): Promise<string | null>;
}
