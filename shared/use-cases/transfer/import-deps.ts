import type { Archive } from '../../ports/archive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Base64 } from '../../ports/pack.ts';
import type { Store } from '../../ports/store.ts';

export interface ImportDeps {
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly base64: Base64;
}
