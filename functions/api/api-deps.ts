import type { Role } from '../../shared/domain/role.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Digest } from '../../shared/ports/digest.ts';
import type { Store } from '../../shared/ports/store.ts';

/** What the API runs on: nothing of it says where it runs. */
export interface ApiDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly digest: Digest;
  /** The released version. */
  readonly version: string;
  /** Who asks, by what the request carries. */
  readonly whoAsks: (request: Request) => Promise<Role>;
  /** Whether a Host header names this service: a page elsewhere must not reach it by a name of its own. */
  readonly isOwnHost: (host: string) => boolean;
  /** Told of each fault of our own, with what was asked. */
  readonly onFault: (fault: unknown, asked: string) => void;
  /** Where people sign in, if they can: whoever reads and is nobody is led there. */
  readonly signInAt?: string;
}
