import type { Alert, Delivery } from '../../domain/alert.ts';
import type { Escalation } from '../../domain/channel.ts';
import { after, type Instant } from '../../domain/instant.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { ownAlerts } from './own-alerts.ts';

/**
 * A delivery that could not be sent for as long as its channel bears, or was given up, as it stands
 * once its alerts wait for the channel's second one too: at once, whatever that one waits for else.
 * Until then it is tried again by that time at the latest. Done again, it tells nothing twice.
 */
export async function escalated(deps: DeliverDeps, left: Delivery): Promise<Delivery> {
  const isOpen = left.status === 'waiting' || left.status === 'failed';
  const isTold = left.escalatedTo !== undefined || left.alertIds.length === 0;
  if (!isOpen || isTold) return left;
  const escalation = (await deps.store.channels.get(left.channelId))?.escalate;
  if (escalation === undefined) return left;
  const now = deps.clock.now();
  const by = after(left.createdAt, escalation.afterMs);
  if (left.status === 'waiting' && now < by) return triedBy(left, by);
  const kept = new Set([...(left.withheld ?? []), ...(left.muted ?? [])]);
  for (const alert of await ownAlerts(deps, left))
    if (!kept.has(alert.id))
      await deps.store.outbox.addAlert(copyFor(alert, { left, escalation, now }));
  return { ...left, escalatedTo: escalation.to };
}

const triedBy = (left: Delivery, by: Instant): Delivery =>
  left.nextAttemptAt !== null && left.nextAttemptAt > by ? { ...left, nextAttemptAt: by } : left;

interface Escalating {
  readonly left: Delivery;
  readonly escalation: Escalation;
  readonly now: Instant;
}

function copyFor(alert: Alert, { left, escalation, now }: Escalating): Alert {
  // What it waited for on its own channel is left out: here it is told at once.
  const { id, ruleId, createdAt, story, page, subject, trackers } = alert;
  return {
    ...{ id, ruleId, createdAt, story, page, subject, trackers },
    channelId: escalation.to,
    dueAt: now,
    escalatedFrom: { channelId: left.channelId, since: left.createdAt },
    deliveryId: null,
    assignedAt: null,
  };
}
