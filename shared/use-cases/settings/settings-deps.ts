import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';

export interface SettingsDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly digest: Digest;
}
