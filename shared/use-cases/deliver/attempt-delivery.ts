import type { Alert, Delivery } from '../../domain/alert.ts';
import { after } from '../../domain/instant.ts';
import { isMuted } from '../../domain/mute.ts';
import { allItems } from '../every-item.ts';
import { shownAlert } from '../withhold/shown.ts';
import { readWithheld } from '../withhold/withheld.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { escalated } from './escalate.ts';
import { ownAlerts } from './own-alerts.ts';
import { type AttemptOutcome, afterAttempt } from './record-outcome.ts';

/**
 * Claims a delivery, sends it and records what became of it. Null: another run holds it, or it is
 * done. When the record is not written (a crash), the lease ends and the same message goes again,
 * under the same delivery id.
 */
export async function attemptDelivery(
  deps: DeliverDeps,
  deliveryId: string,
): Promise<Delivery | null> {
  const { clock, settings } = deps;
  const { outbox } = deps.store;
  const now = clock.now();
  const claimed = await outbox.claim(deliveryId, { now, until: after(now, settings.leaseMs) });
  if (claimed === null) return null;
  const { delivery, alerts } = await holdBack(deps, claimed);
  const outcome = await send(deps, delivery, alerts);
  const tried = afterAttempt(delivery, outcome, { now: clock.now(), settings });
  const left = await escalated(deps, tried);
  await outbox.putDelivery(left);
  return left;
}

interface Held {
  /** Names what was held back, now or at an attempt before: a release does not send it. */
  readonly delivery: Delivery;
  /** What may be sent, as it may be. */
  readonly alerts: readonly Alert[];
}

async function holdBack(deps: DeliverDeps, claimed: Delivery): Promise<Held> {
  const withheld = await readWithheld(deps.store);
  const mutes = await allItems((at) => deps.store.mutes.list(at));
  const now = deps.clock.now();
  const held = new Set(claimed.withheld);
  const muted = new Set(claimed.muted);
  const alerts: Alert[] = [];
  for (const alert of await ownAlerts(deps, claimed)) {
    const shown = held.has(alert.id) ? null : shownAlert(withheld, alert);
    if (shown === null) held.add(alert.id);
    else if (muted.has(alert.id) || isMuted(mutes, alert, now)) muted.add(alert.id);
    else alerts.push(shown);
  }
  const delivery = {
    ...claimed,
    ...(held.size === 0 ? {} : { withheld: [...held] }),
    ...(muted.size === 0 ? {} : { muted: [...muted] }),
  };
  return { delivery, alerts };
}

async function send(
  deps: DeliverDeps,
  delivery: Delivery,
  alerts: readonly Alert[],
): Promise<AttemptOutcome> {
  if (alerts.length === 0 && delivery.nothing === undefined) return { kind: nothingLeft(delivery) };
  const channel = await deps.store.channels.get(delivery.channelId);
  if (channel === null) {
    const detail = `The channel "${delivery.channelId}" is not configured.`;
    return { kind: 'failed', detail, retryAfterMs: null };
  }
  return await deps.sender.send({ channel, delivery, alerts });
}

function nothingLeft({ withheld, muted }: Delivery): 'emptied' | 'withheld' | 'muted' {
  if (muted !== undefined) return 'muted';
  return withheld === undefined ? 'emptied' : 'withheld';
}
