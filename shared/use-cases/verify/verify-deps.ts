import type { Archive } from '../../ports/archive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';

export interface VerifyDeps {
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly digest: Digest;
}
