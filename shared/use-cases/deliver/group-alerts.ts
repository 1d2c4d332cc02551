import type { Alert } from '../../domain/alert.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { HeldFor } from '../../domain/telling-times.ts';
import { healthOf, healthStory, outageOf } from '../../domain/watch-health.ts';
import type { Digest } from '../../ports/digest.ts';
import { byKey } from './by-key.ts';
import type { DeliverSettings } from './deliver-deps.ts';

/** Alerts of one channel and story that go in one message. */
export interface AlertGroup {
  readonly deliveryId: string;
  readonly story: string;
  /** What all of them waited for; absent: for others of their story. */
  readonly heldFor?: HeldFor;
  readonly alerts: readonly Alert[];
}

/** What stands for the story where a message holds several. */
export const heldStories: Readonly<Record<HeldFor, string>> = {
  hourly: 'hourly digest',
  daily: 'daily digest',
  weekly: 'weekly digest',
  'quiet-hours': 'quiet hours',
};

type Grouping = Pick<
  DeliverSettings,
  'alertsPerDelivery' | 'alertsPerOutage' | 'outageQuietMs' | 'outageLongestMs'
>;

/**
 * Alerts by story, so many together, in the order given. Pages that go blind in numbers, or come
 * back, are one story however many they are, and wait until no more join them: those are left out.
 * What waited for a digest or the end of quiet hours is one message, whatever its stories.
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
  const held = byKey(alerts, ({ heldFor }) => heldFor ?? '');
  const rest = alerts.filter((one) => one.heldFor === undefined && !ofOutages.has(one));
  const grouped = [
    ...outages
      .filter((outage) => isComplete(outage, settings, now))
      .flatMap((outage) => groups(healthStory, outage, settings.alertsPerOutage)),
    ...held.flatMap(([, own]) => digests(own, settings.alertsPerOutage)),
    ...byKey(rest, ({ story }) => story).flatMap(([story, waiting]) =>
      groups(story, waiting, settings.alertsPerDelivery),
    ),
  ];
  return grouped.map((group) => ({ ...group, deliveryId: deliveryIdOf(group, digest) }));
}

/** The alerts that are outages and wait for nothing else, each turn of health for itself. */
export function outagesAmong(alerts: readonly Alert[]): readonly (readonly Alert[])[] {
  const loose = alerts.filter(({ heldFor }) => heldFor === undefined);
  return byKey(loose, (alert) => healthOf(alert) ?? '')
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

/** Alerts that waited for the same: one message. */
function digests(alerts: readonly Alert[], size: number): readonly Grouped[] {
  const heldFor = alerts[0]?.heldFor;
  if (heldFor === undefined) return [];
  return groups(heldStories[heldFor], alerts, size).map((group) => ({ ...group, heldFor }));
}

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
