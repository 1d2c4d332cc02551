import type { Delivery } from '../../domain/alert.ts';
import { after, elapsedMs, type Instant } from '../../domain/instant.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import type { DeliverDeps } from './deliver-deps.ts';
import { escalated } from './escalate.ts';

/** Failed attempts in a row after which a channel is taken to be down: one may be that message's own fault. */
const FAILURES_IN_A_ROW = 2;

/**
 * Sends the due deliveries of one channel in order, as they stand after it. When the channel seems
 * down, the rest is put off without costing an attempt, so that it does not fill the next runs.
 */
export async function sendDue(
  deps: DeliverDeps,
  due: readonly Delivery[],
  startedAt: Instant,
): Promise<readonly Delivery[]> {
  const attempted: Delivery[] = [];
  let failures = 0;
  for (const [index, { id }] of due.entries()) {
    if (elapsedMs(startedAt, deps.clock.now()) > deps.settings.runMs) break;
    const left = await attemptDelivery(deps, id);
    if (left === null) continue;
    attempted.push(left);
    failures = left.status === 'waiting' ? failures + 1 : 0;
    if (failures >= FAILURES_IN_A_ROW) {
      await putOff(deps, due.slice(index + 1));
      break;
    }
  }
  return attempted;
}

async function putOff(deps: DeliverDeps, due: readonly Delivery[]): Promise<void> {
  const { clock, settings } = deps;
  const { outbox } = deps.store;
  for (const { id } of due) {
    const now = clock.now();
    const claimed = await outbox.claim(id, { now, until: after(now, settings.leaseMs) });
    if (claimed === null) continue;
    const nextAttemptAt = after(now, settings.firstBackoffMs);
    const left = await escalated(deps, { ...claimed, leaseUntil: null, nextAttemptAt });
    await outbox.putDelivery(left);
  }
}
