import type { Alert, Delivery } from '../../domain/alert.ts';
import { after, elapsedMs, type Instant } from '../../domain/instant.ts';
import { healthKinds, healthOf } from '../../domain/watch-health.ts';
import { atOnce } from './at-once.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { type AlertGroup, groupAlerts, outagesAmong, type Waves } from './group-alerts.ts';

const WRITES_AT_ONCE = 8;

/** What gathering needs of a delivery run. */
export type GatherDeps = Pick<DeliverDeps, 'clock' | 'digest' | 'settings'> & {
  readonly store: Pick<DeliverDeps['store'], 'outbox'>;
};

export interface Gathered {
  readonly alerts: number;
  readonly deliveries: number;
}

/**
 * Puts the waiting alerts of a channel into deliveries, by story. Three steps: the alert names its
 * delivery, the delivery is stored, the alert leaves the waiting list. A crash after any of them
 * loses nothing: what was assigned to a delivery that never came is free again when it is stale.
 * `dueBy`: alerts whose hold ends by then; now, unless given.
 */
export async function gatherAlerts(
  deps: GatherDeps,
  channelId: string,
  dueBy: Instant = deps.clock.now(),
): Promise<Gathered> {
  const { settings, digest } = deps;
  const waiting = await dueAlerts(deps, channelId, dueBy);
  const loose = await withoutHeld(deps, waiting);
  const waves = await wavesOf(deps, { channelId, alerts: loose, now: dueBy });
  let alerts = 0;
  let deliveries = 0;
  for (const group of groupAlerts(loose, { settings, digest, now: dueBy, waves })) {
    const held = await storeDelivery(deps, channelId, group);
    alerts += held;
    if (held > 0) deliveries += 1;
  }
  return { alerts, deliveries };
}

/** What is due; when an outage or a digest fills the list, more of it, so that it is told as a whole. */
async function dueAlerts(
  { settings, store }: GatherDeps,
  channelId: string,
  dueBy: Instant,
): Promise<readonly Alert[]> {
  const { alertsPerChannel, alertsPerOutage } = settings;
  const some = await store.outbox.waiting(channelId, dueBy, alertsPerChannel);
  const isWhole =
    outagesAmong(some, new Set(healthKinds)).length === 0 &&
    some.every(({ heldFor }) => heldFor === undefined);
  if (some.length < alertsPerChannel || isWhole) return some;
  return await store.outbox.waiting(channelId, dueBy, alertsPerChannel + alertsPerOutage);
}

/** Messages of one turn of health within `waveMs` from which on further pages are waited for. */
const toldBefore = 2;
const waveMs = 3_600_000;
const mostDeliveries = 200;

/** The turns of health that the channel was told of several times within the last hour. */
async function wavesOf(
  { store }: GatherDeps,
  { channelId, alerts, now }: { channelId: string; alerts: readonly Alert[]; now: Instant },
): Promise<Waves> {
  const kinds = new Set(alerts.map(healthOf).filter((kind) => kind !== null));
  if (kinds.size === 0) return kinds;
  const { items } = await store.outbox.deliveries({ limit: mostDeliveries });
  const lately = items.filter(
    (delivery) => delivery.channelId === channelId && delivery.createdAt > after(now, -waveMs),
  );
  return new Set(
    [...kinds].filter(
      (kind) => lately.filter(({ health }) => health === kind).length >= toldBefore,
    ),
  );
}

/** Settles alerts that a stored delivery already holds; answers the others. */
async function withoutHeld(deps: GatherDeps, alerts: readonly Alert[]): Promise<readonly Alert[]> {
  const loose: Alert[] = [];
  for (const alert of alerts) {
    const { deliveryId } = alert;
    const delivery = deliveryId === null ? null : await deps.store.outbox.delivery(deliveryId);
    if (delivery?.alertIds.includes(alert.id)) {
      await deps.store.outbox.settle(alert.channelId, alert.id);
    } else {
      loose.push(alert);
    }
  }
  return loose;
}

/** How many alerts a new delivery took; 0 when others had them all, or when it took too long. */
async function storeDelivery(
  deps: GatherDeps,
  channelId: string,
  group: AlertGroup,
): Promise<number> {
  const { clock, settings } = deps;
  const { outbox } = deps.store;
  const at = clock.now();
  const staleBefore = after(at, -settings.staleMs);
  const { deliveryId } = group;
  const assigned = await atOnce(group.alerts, WRITES_AT_ONCE, (alert) =>
    outbox.assign(alert, { deliveryId, at, staleBefore }),
  );
  const taken = group.alerts.filter((_, index) => assigned[index] === true);
  // After half the time in which another run may take them, these alerts are left to that run:
  // were the delivery stored later, two could hold one alert.
  if (taken.length === 0 || elapsedMs(at, clock.now()) > settings.staleMs / 2) return 0;
  const delivery = newDelivery({ channelId, group, taken, at });
  const stored =
    (await outbox.addDelivery(delivery)) === 'added' ? delivery : await outbox.delivery(deliveryId);
  const held = taken.filter(({ id }) => stored?.alertIds.includes(id));
  await atOnce(held, WRITES_AT_ONCE, ({ id }) => outbox.settle(channelId, id));
  return held.length;
}

interface NewDelivery {
  readonly channelId: string;
  readonly group: AlertGroup;
  readonly taken: readonly Alert[];
  readonly at: string;
}

const newDelivery = ({ channelId, group, taken, at }: NewDelivery): Delivery => ({
  id: group.deliveryId,
  channelId,
  story: group.story,
  ...(group.heldFor === undefined ? {} : { heldFor: group.heldFor }),
  ...(group.health === undefined ? {} : { health: group.health }),
  alertIds: taken.map(({ id }) => id),
  createdAt: at,
  status: 'waiting',
  attempts: 0,
  // Due since its first alert was: what waited longest goes first.
  nextAttemptAt: taken[0]?.dueAt ?? at,
  leaseUntil: null,
  sentAt: null,
  lastError: null,
});
