import type { AlertPage, FactSubject } from '../domain/alert.ts';
import type { Instant } from '../domain/instant.ts';

/** A committed change or event for whoever listens, whether or not a rule alerts anyone to it. */
export interface Announcement {
  /** The same whenever it is announced: listeners drop a second one by it. */
  readonly id: string;
  readonly at: Instant;
  readonly page: AlertPage;
  readonly subject: FactSubject;
  readonly trackers: readonly string[];
}

/** Tells other systems of what was committed; at least once each. */
export interface Announcer {
  announce(announcements: readonly Announcement[]): Promise<void>;
}
