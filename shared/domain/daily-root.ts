import { after, type Instant } from './instant.ts';

/** A UTC day, `2026-03-04`; sorts as text. */
export type Day = string;

/** The link that one version has in the hash chain of its page. */
export interface CaptureLink {
  readonly pageId: string;
  readonly number: number;
  /** Chain hash of the version. */
  readonly hash: string;
}

/** SHA-256 over all links recorded on one day and the root of the day before: it vouches for all of them. */
export interface DailyRoot {
  readonly day: Day;
  readonly root: string;
  /** The root of the day before; null for the first of a store. */
  readonly previous: string | null;
  /** Links under it. */
  readonly captures: number;
  readonly madeAt: Instant;
}

/** The UTC day of an instant. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10);

const dayMs = 24 * 60 * 60_000;

/** The day `days` after `day` (before it, when negative). */
export const dayAfter = (day: Day, days = 1): Day =>
  dayOf(after(`${day}T00:00:00.000Z`, days * dayMs));
