import type { Caller } from '../../shared/domain/role.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Digest } from '../../shared/ports/digest.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Store } from '../../shared/ports/store.ts';
import type { Found, LookRequest } from '../../shared/use-cases/preview/look-at.ts';
import type { ErasureRequest } from '../../shared/use-cases/removal/plan-erasure.ts';

/** What the API runs on: nothing of it says where it runs. */
export interface ApiDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly digest: Digest;
  /** The released version. */
  readonly version: string;
  /** Who asks, by what the request carries. */
  readonly whoAsks: (request: Request) => Promise<Caller>;
  /** Whether a Host header names this service: a page elsewhere must not reach it by a name of its own. */
  readonly isOwnHost: (host: string) => boolean;
  /** What a form that writes must carry: a secret of this service that only its own pages show. */
  readonly formToken: (request: Request) => string;
  /** One polite look at an address, storing nothing; null: there is no contact to read pages under. */
  readonly look: (request: LookRequest) => Promise<Found | null>;
  /** Files larger than an answer may be where the service runs. */
  readonly files: Files;
  /** Erases what is asked for, now or as soon as the service does such work; it is shown to nobody from now on. */
  readonly erase: (request: ErasureRequest) => Promise<void>;
  /** Why an address names no page of the web, in words that follow it; null: as far as can be told, it does. */
  readonly whyPrivate: (url: string) => string | null;
  /** Told of each fault of our own, with what was asked. */
  readonly onFault: (fault: unknown, asked: string) => void;
  /** Where people sign in, if they can: whoever reads and is nobody is led there. */
  readonly signInAt?: string;
  /** Where who is signed in signs out. */
  readonly signOutAt?: string;
}
