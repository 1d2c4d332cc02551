import type { Alert } from '../../domain/alert.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { HeldFor } from '../../domain/telling-times.ts';
import { type HealthKind, healthOf, healthStory, outageOf } from '../../domain/watch-health.ts';
import type { Digest } from '../../ports/digest.ts';
import { byKey } from './by-key.ts';
import type { DeliverSettings } from './deliver-deps.ts';

/** Alerts of one channel and story that go in one message. */
export interface AlertGroup {
  readonly deliveryId: string;
  readonly story: string;
  /** What all of them waited for; absent: for others of their story. */
  readonly heldFor?: HeldFor;
  /** All of them tell this turn of health. */
  readonly health?: HealthKind;
  readonly alerts: readonly Alert[];
}

/** What stands for the story where a message holds several. */
export const heldStories: Readonly<Record<HeldFor, string>> = {
  hourly: 'hourly digest',
  daily: 'daily digest',
  weekly: 'weekly digest',
  'quiet-hours': 'quiet hours',
};

type OutageTimes = Pick<DeliverSettings, 'outageQuietMs' | 'outageLongestMs'>;

type Grouping = OutageTimes &
  Pick<DeliverSettings, 'alertsPerDelivery' | 'alertsPerOutage' | 'waveQuietMs' | 'waveLongestMs'>;

/** Turns of health that the channel was told of again and again lately: pages follow one another. */
export type Waves = ReadonlySet<HealthKind>;

interface GroupingAt {
  readonly settings: Grouping;
  readonly digest: Digest;
  readonly now: Instant;
  readonly waves: Waves;
}

/**
 * Alerts by story, so many together, in the order given. Pages that go blind in numbers, or come
 * back, are one story however many they are, and wait until no more join them: those are left out.
 * What waited for a digest or the end of quiet hours is one message, whatever its stories.
 * The same alerts make the same delivery id, so that a run after a crash goes on where the last one
 * stopped.
 */
export function groupAlerts(
  alerts: readonly Alert[],
  { settings, digest, now, waves }: GroupingAt,
): readonly AlertGroup[] {
  const outages = outagesAmong(alerts, waves);
  const ofOutages = new Set(outages.flat());
  const held = byKey(alerts, ({ heldFor }) => heldFor ?? '');
  const rest = alerts.filter((one) => one.heldFor === undefined && !ofOutages.has(one));
  const grouped = [
    ...outages
      .filter((outage) => isComplete(outage, timesFor(outage, { settings, waves }), now))
      .flatMap((outage) => groups(healthStory, outage, settings.alertsPerOutage)),
    ...held.flatMap(([, own]) => digests(own, settings.alertsPerOutage)),
    ...byKey(rest, ({ story }) => story).flatMap(([story, waiting]) =>
      groups(story, waiting, settings.alertsPerDelivery),
    ),
  ];
  return grouped.map((group) => ({
    ...group,
    ...healthOfAll(group.alerts),
    deliveryId: deliveryIdOf(group, digest),
  }));
}

function healthOfAll([first, ...rest]: readonly Alert[]): { readonly health?: HealthKind } {
  const kind = first === undefined ? null : healthOf(first);
  return kind === null || rest.some((alert) => healthOf(alert) !== kind) ? {} : { health: kind };
}

/** The alerts that are outages, or go on with a wave, and wait for nothing else, each turn of health for itself. */
export function outagesAmong(
  alerts: readonly Alert[],
  waves: Waves,
): readonly (readonly Alert[])[] {
  const loose = alerts.filter(({ heldFor }) => heldFor === undefined);
  return byKey(loose, (alert) => healthOf(alert) ?? '')
    .map(([, own]) => own)
    .filter((own) => outageOf(own) !== null || isWave(own, waves));
}

function isWave([first]: readonly Alert[], waves: Waves): boolean {
  const kind = first === undefined ? null : healthOf(first);
  return kind !== null && waves.has(kind);
}

/** What goes on page by page is waited for longer: it was told that it began. */
function timesFor(
  outage: readonly Alert[],
  { settings, waves }: Pick<GroupingAt, 'settings' | 'waves'>,
): OutageTimes {
  if (!isWave(outage, waves)) return settings;
  const { waveQuietMs, waveLongestMs } = settings;
  return { outageQuietMs: waveQuietMs, outageLongestMs: waveLongestMs };
}

function isComplete(
  outage: readonly Alert[],
  { outageQuietMs, outageLongestMs }: OutageTimes,
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
