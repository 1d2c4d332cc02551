import type { SavedCopy, SkipReason } from '../domain/saved-copy.ts';

/** A copy with the way to its bytes. */
export interface KeptCopy extends SavedCopy {
  readonly bytes: () => Promise<Uint8Array>;
}

/** The copies that files hold, read once and laid aside; `close` removes what was laid aside. */
export interface SavedCopies {
  /** In no order. */
  readonly copies: readonly KeptCopy[];
  /** Records that are no copies of pages, by reason. */
  readonly skipped: ReadonlyMap<SkipReason, number>;
  close(): Promise<void>;
}
