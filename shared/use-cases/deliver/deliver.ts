import type { Delivery } from '../../domain/alert.ts';
import { everyItem } from '../every-item.ts';
import { atOnce } from './at-once.ts';
import { byKey } from './by-key.ts';
import { type DeliverDeps, defaultDeliverSettings } from './deliver-deps.ts';
import { type Gathered, gatherAlerts } from './gather-alerts.ts';
import { addNothingLine } from './nothing-line.ts';
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

/**
 * Makes one run of delivery: waiting alerts into deliveries by channel and story, then every due
 * delivery one attempt. Channels go side by side, within a channel deliveries go in order. Runs may
 * overlap and may be cut off anywhere: nothing is lost. A run that finds a channel still busy with
 * an earlier run of this process leaves it to that, so that one that hangs holds up no other.
 */
export function makeDeliver(
  deps: Omit<DeliverDeps, 'settings'> & { readonly settings?: Partial<DeliverDeps['settings']> },
): () => Promise<DeliverReport> {
  const complete: DeliverDeps = {
    ...deps,
    settings: { ...defaultDeliverSettings, ...deps.settings },
  };
  const seen: Seen = { channels: new Set(), busy: new Set() };
  return () => deliver(complete, seen);
}

/** What the runs of one process know of each other. */
interface Seen {
  /** Channels that were there, or named by a rule, in any run: one that is removed has alerts on the way yet. */
  readonly channels: Set<string>;
  /** Channels that a run is sending to. */
  readonly busy: Set<string>;
}

async function deliver(deps: DeliverDeps, { channels, busy }: Seen): Promise<DeliverReport> {
  const { clock, settings, store } = deps;
  const startedAt = clock.now();
  const gathered = await gatherAll(deps, channels);
  const due = await store.outbox.dueDeliveries(clock.now(), settings.deliveriesPerRun);
  const idle = due.filter(({ channelId }) => !busy.has(channelId));
  const byChannel = byKey(idle, ({ channelId }) => channelId);
  for (const [channelId] of byChannel) busy.add(channelId);
  const attempted = (
    await atOnce(byChannel, settings.channelsAtOnce, ([channelId, own]) =>
      sendDue(deps, own, startedAt).finally(() => busy.delete(channelId)),
    )
  ).flat();
  return {
    gathered,
    sent: attempted.filter(({ status }) => status === 'sent'),
    retrying: attempted.filter(({ status }) => status === 'waiting'),
    givenUp: attempted.filter(({ status }) => status === 'failed'),
    more: due.length >= settings.deliveriesPerRun || gathered.alerts >= settings.alertsPerChannel,
  };
}

/** Puts what waits on every channel into deliveries; `seen`: channels of earlier runs, to which this one's are added. */
export async function gatherAll(deps: DeliverDeps, seen = new Set<string>()): Promise<Gathered> {
  for (const id of await channelIds(deps)) seen.add(id);
  const each = await atOnce([...seen], deps.settings.channelsAtOnce, (id) =>
    gatherAlerts(deps, id),
  );
  let lines = 0;
  for await (const channel of everyItem((at) => deps.store.channels.list(at)))
    if (await addNothingLine(deps, channel)) lines += 1;
  return {
    alerts: each.reduce((sum, { alerts }) => sum + alerts, 0),
    deliveries: each.reduce((sum, { deliveries }) => sum + deliveries, 0) + lines,
  };
}

/**
 * The channels there are, and those that rules name although they are not there: their alerts are
 * put into deliveries too, which say what is missing instead of waiting unseen.
 */
export async function channelIds({
  store,
}: Pick<DeliverDeps, 'store'>): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const { id } of everyItem((at) => store.channels.list(at))) ids.add(id);
  for await (const { channels } of everyItem((at) => store.rules.list(at)))
    for (const id of channels) ids.add(id);
  return [...ids];
}
