import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';

export interface HistoryDeps {
  readonly store: Store;
  readonly digest: Digest;
}
