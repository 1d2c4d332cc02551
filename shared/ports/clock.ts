import type { Instant } from '../domain/instant.ts';

/** The only source of instants. */
export interface Clock {
  now(): Instant;
}
