import type { Instant } from '../domain/instant.ts';

/** When a host may be read again, and how long it asks to be left alone between two reads. */
export interface HostRest {
  readonly until: Instant;
  readonly delayMs: number;
}

/** What readers in different processes tell each other of hosts that ask for long delays. */
export interface HostPace {
  /** The host's rest as last recorded, over or not; null for a host that never asked for one. */
  rest(host: string): Promise<HostRest | null>;
  record(host: string, rest: HostRest): Promise<void>;
}
