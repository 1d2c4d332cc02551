import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { MessageSender } from '../../ports/message-sender.ts';
import type { Store } from '../../ports/store.ts';

export interface DeliverSettings {
  /** Alerts of one channel gathered in one run at most; the rest waits for the next. */
  readonly alertsPerChannel: number;
  /** Deliveries attempted in one run at most. */
  readonly deliveriesPerRun: number;
  readonly alertsPerDelivery: number;
  /** Alerts of an outage or a digest in one message at most; it shows some of them, whatever their number. */
  readonly alertsPerOutage: number;
  /** An outage is told when no page joined it for so long, or at `outageLongestMs` after the first. */
  readonly outageQuietMs: number;
  readonly outageLongestMs: number;
  /** As of an outage, of pages that follow one another for longer. */
  readonly waveQuietMs: number;
  readonly waveLongestMs: number;
  readonly channelsAtOnce: number;
  /** How long an assigned alert waits for its delivery before another run may take it. */
  readonly staleMs: number;
  /** How long an attempt holds its delivery; longer than any sender takes. */
  readonly leaseMs: number;
  /** No attempt begins later than this after the run did. */
  readonly runMs: number;
  /** Failed attempts after which a delivery is given up. */
  readonly maxAttempts: number;
  /** The wait after the first failed attempt; it doubles with each, up to `longestBackoffMs`. */
  readonly firstBackoffMs: number;
  readonly longestBackoffMs: number;
  /** The longest wait a recipient may ask for. */
  readonly longestRetryAfterMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Twelve attempts over about twenty hours; an attempt's lease is twice what a sender may take. */
export const defaultDeliverSettings: DeliverSettings = {
  alertsPerChannel: 500,
  deliveriesPerRun: 500,
  alertsPerDelivery: 50,
  alertsPerOutage: 1000,
  outageQuietMs: 3 * MINUTE_MS,
  outageLongestMs: 15 * MINUTE_MS,
  waveQuietMs: 10 * MINUTE_MS,
  waveLongestMs: 60 * MINUTE_MS,
  channelsAtOnce: 8,
  staleMs: 2 * MINUTE_MS,
  leaseMs: MINUTE_MS,
  runMs: 45_000,
  maxAttempts: 12,
  firstBackoffMs: MINUTE_MS,
  longestBackoffMs: 6 * HOUR_MS,
  longestRetryAfterMs: 24 * HOUR_MS,
};

export interface DeliverDeps {
  readonly store: Pick<Store, 'channels' | 'rules' | 'mutes' | 'outbox' | 'pages' | 'withholdings'>;
  readonly sender: MessageSender;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly settings: DeliverSettings;
}
