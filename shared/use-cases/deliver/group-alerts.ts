import type { Alert } from '../../domain/alert.ts';
import type { Digest } from '../../ports/digest.ts';
import { byKey } from './by-key.ts';

/** Alerts of one channel and story that go in one message. */
export interface AlertGroup {
  readonly deliveryId: string;
  readonly story: string;
  readonly alerts: readonly Alert[];
}

/**
 * Alerts by story, at most `size` together, in the order given. The same alerts make the same
 * delivery id, so that a run after a crash goes on where the last one stopped.
 */
export function groupAlerts(
  alerts: readonly Alert[],
  { size, digest }: { readonly size: number; readonly digest: Digest },
): readonly AlertGroup[] {
  return byKey(alerts, ({ story }) => story).flatMap(([story, waiting]) =>
    slices(waiting, size).map((slice) => ({
      deliveryId: deliveryIdOf(story, slice, digest),
      story,
      alerts: slice,
    })),
  );
}

function deliveryIdOf(story: string, alerts: readonly Alert[], digest: Digest): string {
  const ids = alerts.map(({ id }) => id).sort();
  return digest(JSON.stringify([alerts[0]?.channelId ?? '', story, ids])).slice(0, 32);
}

function slices<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const found: (readonly T[])[] = [];
  for (let from = 0; from < items.length; from += size) found.push(items.slice(from, from + size));
  return found;
}
