import type { Delivery } from '../../domain/alert.ts';
import type { DeliveryQueue } from '../../ports/delivery-queue.ts';
import { attemptDelivery } from './attempt-delivery.ts';
import { gatherAll } from './deliver.ts';
import { type DeliverDeps, type DeliverSettings, defaultDeliverSettings } from './deliver-deps.ts';
import type { Gathered } from './gather-alerts.ts';

type QueuedDeps = Omit<DeliverDeps, 'settings' | 'sender'> & {
  readonly settings?: Partial<DeliverSettings>;
};

const refusingSender: DeliverDeps['sender'] = {
  send: () =>
    Promise.resolve({ kind: 'failed', detail: 'Nothing is sent from here.', retryAfterMs: null }),
};

/**
 * One half of delivery where a queue stands between: waiting alerts become deliveries, and each one
 * that is due is queued by its id. Queued twice, it goes out once.
 */
export function makeGather(
  deps: QueuedDeps & { readonly queue: DeliveryQueue },
): () => Promise<{ readonly gathered: Gathered; readonly due: number }> {
  const settings = { ...defaultDeliverSettings, ...deps.settings };
  const complete = { ...deps, settings, sender: refusingSender };
  return async () => {
    const gathered = await gatherAll(complete);
    const now = deps.clock.now();
    const due = await deps.store.outbox.dueDeliveries(now, settings.deliveriesPerRun);
    await deps.queue.send(due.map(({ id }) => id));
    return { gathered, due: due.length };
  };
}

/** The other half: one attempt at one delivery. Null: another holds it, or it is done. */
export function makeSendOne(
  deps: QueuedDeps & Pick<DeliverDeps, 'sender'>,
): (deliveryId: string) => Promise<Delivery | null> {
  const complete = { ...deps, settings: { ...defaultDeliverSettings, ...deps.settings } };
  return (deliveryId) => attemptDelivery(complete, deliveryId);
}
