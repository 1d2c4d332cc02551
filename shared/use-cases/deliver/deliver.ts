import type { Delivery } from '../../domain/alert.ts';
import type { Channel } from '../../domain/channel.ts';
import { atOnce } from './at-once.ts';
import { byKey } from './by-key.ts';
import { type DeliverDeps, defaultDeliverSettings } from './deliver-deps.ts';
import { type Gathered, gatherAlerts } from './gather-alerts.ts';
import { sendDue } from './send-due.ts';

/** What one run did. */
export interface DeliverReport {
  /** Alerts put into deliveries, and how many deliveries. */
  readonly gathered: Gathered;
  /** Deliveries sent, in the order in which they were. */
  readonly sent: readonly Delivery[];
  /** Deliveries to be tried again. */
  readonly retrying: readonly Delivery[];
  /** Deliveries given up: refused for good, or tried too often. */
  readonly givenUp: readonly Delivery[];
  /** Whether more is due than one run takes: run again at once. */
  readonly more: boolean;
}

/** Channels one deployment has at most. */
const CHANNELS_MAX = 1000;

/**
 * Makes one run of delivery: waiting alerts into deliveries by channel and story, then every due
 * delivery one attempt. Channels go side by side, so that one that hangs holds up no other; within
 * a channel deliveries go in order. Runs may overlap and may be cut off anywhere: nothing is lost.
 */
export function makeDeliver(
  deps: Omit<DeliverDeps, 'settings'> & { readonly settings?: Partial<DeliverDeps['settings']> },
): () => Promise<DeliverReport> {
  const complete: DeliverDeps = {
    ...deps,
    settings: { ...defaultDeliverSettings, ...deps.settings },
  };
  return () => deliver(complete);
}

async function deliver(deps: DeliverDeps): Promise<DeliverReport> {
  const { clock, settings, store } = deps;
  const startedAt = clock.now();
  const gathered = await gatherAll(deps);
  const due = await store.outbox.dueDeliveries(clock.now(), settings.deliveriesPerRun);
  const byChannel = byKey(due, ({ channelId }) => channelId);
  const attempted = (
    await atOnce(byChannel, settings.channelsAtOnce, ([, own]) => sendDue(deps, own, startedAt))
  ).flat();
  return {
    gathered,
    sent: attempted.filter(({ status }) => status === 'sent'),
    retrying: attempted.filter(({ status }) => status === 'waiting'),
    givenUp: attempted.filter(({ status }) => status === 'failed'),
    more: due.length >= settings.deliveriesPerRun || gathered.alerts >= settings.alertsPerChannel,
  };
}

/** Puts what waits on every channel into deliveries. */
export async function gatherAll(deps: DeliverDeps): Promise<Gathered> {
  const channels = await allChannels(deps);
  const each = await atOnce(channels, deps.settings.channelsAtOnce, ({ id }) =>
    gatherAlerts(deps, id),
  );
  return {
    alerts: each.reduce((sum, { alerts }) => sum + alerts, 0),
    deliveries: each.reduce((sum, { deliveries }) => sum + deliveries, 0),
  };
}

async function allChannels({ store }: DeliverDeps): Promise<readonly Channel[]> {
  const found: Channel[] = [];
  let cursor: string | null = null;
  do {
    const stretch = await store.channels.list({ limit: 100, cursor });
    found.push(...stretch.items);
    cursor = stretch.cursor;
  } while (cursor !== null && found.length < CHANNELS_MAX);
  return found;
}
