import type { DeliveryQueue } from '../../../ports/delivery-queue.ts';
import { type SqsQueueDeps, sendInBatches } from './send-in-batches.ts';

/** A standard queue: one channel that hangs holds up no other. A delivery asked for twice goes out once. */
export const makeSqsDeliveryQueue = (deps: SqsQueueDeps): DeliveryQueue => ({
  send: (deliveryIds) =>
    sendInBatches(
      deps,
      deliveryIds.map((deliveryId) => ({ MessageBody: JSON.stringify({ deliveryId }) })),
    ),
});
