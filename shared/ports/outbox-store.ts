import type { Alert, Delivery, DeliveryStatus } from '../domain/alert.ts';
import type { Instant } from '../domain/instant.ts';
import type { Listed, Stretch } from './list.ts';

/** What a clock that ran ahead put off until its own time comes; at most `limit` at a time. */
export interface Hastened {
  readonly now: Instant;
  /** Further ahead than any hold or retry can be. */
  readonly beyond: Instant;
  readonly limit: number;
}

/**
 * Alerts wait here until a delivery holds them. An alert belongs to the delivery that it names
 * itself; a sender leaves out alerts that name another.
 */
export interface OutboxStore {
  /** Puts an alert whose id is free; `known`: it was put before, whatever became of it. */
  addAlert(alert: Alert): Promise<'added' | 'known'>;
  alert(channelId: string, alertId: string): Promise<Alert | null>;
  /** Alerts of a channel that are due at `now` and not settled, oldest first. */
  waiting(channelId: string, now: Instant, limit: number): Promise<readonly Alert[]>;
  /** Names the delivery an alert goes with, unless another named it after `staleBefore`. */
  assign(
    alert: Alert,
    to: { deliveryId: string; at: Instant; staleBefore: Instant },
  ): Promise<boolean>;
  /** Makes alerts of a channel due now that are due only after `beyond`; answers how many. */
  hastenAlerts(channelId: string, to: Hastened): Promise<number>;
  /** Makes deliveries due now whose next attempt is only after `beyond`; answers how many. */
  hastenDeliveries(to: Hastened): Promise<number>;
  /** Takes an alert whose delivery is stored off the waiting list. */
  settle(channelId: string, alertId: string): Promise<void>;

  /** Alerts about a page, or about another page that differs from it. */
  alertsAbout(pageId: string, stretch: Stretch): Promise<Listed<Alert>>;
  /** Writes what an erasure left of an alert that is there; it waits on, if it does. */
  markAlert(alert: Alert): Promise<void>;
  /** As `markAlert`, for an alert that is told to nobody any more. */
  blankAlert(alert: Alert): Promise<void>;

  addDelivery(delivery: Delivery): Promise<'added' | 'known'>;
  delivery(deliveryId: string): Promise<Delivery | null>;
  /** Deliveries whose next attempt is due at `now`, oldest first. */
  dueDeliveries(now: Instant, limit: number): Promise<readonly Delivery[]>;
  /** Takes the lease until `leaseUntil`; null: another holds it, or it is no longer waiting. */
  claim(deliveryId: string, lease: { now: Instant; until: Instant }): Promise<Delivery | null>;
  /** Records what became of an attempt. */
  putDelivery(delivery: Delivery): Promise<void>;
  /** Newest first. */
  deliveries(query: Stretch & { readonly status?: DeliveryStatus }): Promise<Listed<Delivery>>;
}
