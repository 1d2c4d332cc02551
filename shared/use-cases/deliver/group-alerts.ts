import type { Alert } from '../../domain/alert.ts';
import { after, type Instant } from '../../domain/instant.ts';
import { healthOf, healthStory, outageOf } from '../../domain/watch-health.ts';
import type { Digest } from '../../ports/digest.ts';
import { byKey } from './by-key.ts';
import type { DeliverSettings } from './deliver-deps.ts';

/** Alerts of one channel and story that go in one message. */
export interface AlertGroup {
  readonly deliveryId: string;
  readonly story: string;
  readonly alerts: readonly Alert[];
}

type Grouping = Pick<
  DeliverSettings,
  'alertsPerDelivery' | 'alertsPerOutage' | 'outageQuietMs' | 'outageLongestMs'
>;

/**
 * Alerts by story, so many together, in the order given. Pages that go blind in numbers, or come
 * back, are one story however many they are, and wait until no more join them: those are left out.
 * The same alerts make the same delivery id, so that a run after a crash goes on where the last one
 * stopped.
 */
export function groupAlerts(
  alerts: readonly Alert[],
  {
    settings,
    digest,
    now,
  }: { readonly settings: Grouping; readonly digest: Digest; readonly now: Instant },
): readonly AlertGroup[] {
  const outages = outagesAmong(alerts);
  const ofOutages = new Set(outages.flat());
  const rest = alerts.filter((alert) => !ofOutages.has(alert));
  const grouped = [
    ...outages
      .filter((outage) => isComplete(outage, settings, now))
      .flatMap((outage) => groups(healthStory, outage, settings.alertsPerOutage)),
    ...byKey(rest, ({ story }) => story).flatMap(([story, waiting]) =>
      groups(story, waiting, settings.alertsPerDelivery),
    ),
  ];
  return grouped.map((group) => ({ ...group, deliveryId: deliveryIdOf(group, digest) }));
}

/** The alerts that are outages, each turn of health for itself. */
export function outagesAmong(alerts: readonly Alert[]): readonly (readonly Alert[])[] {
  return byKey(alerts, (alert) => healthOf(alert) ?? '')
    .map(([, own]) => own)
    .filter((own) => outageOf(own) !== null);
}

function isComplete(
  outage: readonly Alert[],
  { outageQuietMs, outageLongestMs }: Grouping,
  now: Instant,
): boolean {
  const times = outage.map(({ createdAt }) => createdAt).sort();
  const first = times[0] ?? now;
  const last = times.at(-1) ?? now;
  return after(last, outageQuietMs) <= now || after(first, outageLongestMs) <= now;
}

type Grouped = Omit<AlertGroup, 'deliveryId'>;

function groups(story: string, alerts: readonly Alert[], size: number): readonly Grouped[] {
  const found: Grouped[] = [];
  for (let from = 0; from < alerts.length; from += size)
    found.push({ story, alerts: alerts.slice(from, from + size) });
  return found;
}

function deliveryIdOf({ story, alerts }: Grouped, digest: Digest): string {
  const ids = alerts.map(({ id }) => id).sort();
  return digest(JSON.stringify([alerts[0]?.channelId ?? '', story, ids])).slice(0, 32);
}
