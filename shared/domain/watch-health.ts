import type { Alert } from './alert.ts';
import type { EventKind } from './event.ts';

/** Kinds of events that tell whether pages can be read, not what they say. */
export const healthKinds = ['page-unreadable', 'page-readable', 'page-gone', 'page-back'] as const;

export type HealthKind = (typeof healthKinds)[number];

/** From so many pages at once it is an outage: one story of its own, told as one. */
const outagePages = 4;

/** The story of an outage, whatever its pages are about. */
export const healthStory = 'watch health';

/** Which turn of a page's health an alert tells; null for whatever a page says. */
export function healthOf({ subject }: Pick<Alert, 'subject'>): HealthKind | null {
  if (subject.kind !== 'event') return null;
  const { kind }: { readonly kind: EventKind } = subject.event;
  return healthKinds.find((one) => one === kind) ?? null;
}

/** The turn that all of them tell, when they are of so many pages that it is an outage; else null. */
export function outageOf(alerts: readonly Alert[]): HealthKind | null {
  const [first] = alerts;
  const kind = first === undefined ? null : healthOf(first);
  if (kind === null || alerts.some((alert) => healthOf(alert) !== kind)) return null;
  return new Set(alerts.map(({ page }) => page.id)).size >= outagePages ? kind : null;
}
