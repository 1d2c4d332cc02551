import type { Change } from './change.ts';
import type { DailyRoot } from './daily-root.ts';
import type { EventKind, PageEvent } from './event.ts';
import type { Instant } from './instant.ts';
import type { HeldFor } from './telling-times.ts';

/** The page an alert is about, as it stood then. */
export interface AlertPage {
  readonly id: string;
  readonly url: string;
  readonly outlet: string;
  readonly headline: string | null;
  readonly labels: readonly string[];
}

/** What an alert tells: a change, an event with the change or the other page it is about, or a day's root. */
export type AlertSubject = FactSubject | RootSubject;

/** The root of a day, of no page. */
export interface RootSubject {
  readonly kind: 'root';
  readonly root: DailyRoot;
  readonly change: null;
}

/** A fact of a page. */
export type FactSubject =
  | { readonly kind: 'change'; readonly change: Change }
  | {
      readonly kind: 'event';
      readonly event: PageEvent;
      /** The change that the event confirms; null for other events. */
      readonly change: Change | null;
      readonly other: AlertPage | null;
    };

/** A change or event that matched a rule, for one channel. Its id is made of both: told once. */
export interface Alert {
  readonly id: string;
  readonly channelId: string;
  readonly ruleId: string;
  readonly createdAt: Instant;
  /** When its hold ends: changes of one story that come within it share a message. */
  readonly dueAt: Instant;
  /** Alerts of one channel and story go in one message. */
  readonly story: string;
  readonly page: AlertPage;
  readonly subject: AlertSubject;
  /** Trackers whose line the change is on. */
  readonly trackers: readonly string[];
  /** What it waits for beside others of its story: with whatever else waits for that, it leaves as one message. */
  readonly heldFor?: HeldFor;
  /** The channel that could not be told, and since when its message waits there. */
  readonly escalatedFrom?: { readonly channelId: string; readonly since: Instant };
  /** The delivery that holds it; null while it waits. */
  readonly deliveryId: string | null;
  readonly assignedAt: Instant | null;
}

/**
 * `emptied`: all its alerts went with other deliveries, so there was nothing to send; `withheld`: what
 * they tell was withheld when their turn came, and they are never sent; `muted`: so was what was muted.
 */
export const deliveryStatuses = [
  'waiting',
  'sent',
  'failed',
  'emptied',
  'withheld',
  'muted',
] as const;

export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** One message to one channel, naming what it holds. */
export interface Delivery {
  readonly id: string;
  readonly channelId: string;
  readonly story: string;
  /** At most 50, of an outage 1,000. */
  readonly alertIds: readonly string[];
  /** Those of them that were withheld when their turn came: they are never sent. */
  readonly withheld?: readonly string[];
  /** Those that were muted when their turn came: they are never sent either. */
  readonly muted?: readonly string[];
  readonly createdAt: Instant;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly nextAttemptAt: Instant | null;
  readonly leaseUntil: Instant | null;
  readonly sentAt: Instant | null;
  /** What went wrong last, for people; null after success, unless some recipients of it were refused. */
  readonly lastError: string | null;
  /** A digest, or what quiet hours held: stories together. */
  readonly heldFor?: HeldFor;
  /** A digest that has nothing to tell: pages read since the one before. */
  readonly nothing?: { readonly pagesRead: number; readonly since: Instant };
  /** All of it is this turn of pages' health. */
  readonly health?: EventKind;
  /** The channel that was told in this one's place. */
  readonly escalatedTo?: string;
  /** A rehearsal, marked as a test wherever it is read; it holds no alert of the record. */
  readonly test?: true;
}
