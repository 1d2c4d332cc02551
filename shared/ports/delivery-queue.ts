/** A hint that deliveries are due; the outbox is the truth. */
export interface DeliveryQueue {
  send(deliveryIds: readonly string[]): Promise<void>;
}
