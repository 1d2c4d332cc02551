import type { Alert, Delivery } from '../../domain/alert.ts';
import { atOnce } from './at-once.ts';
import type { DeliverDeps } from './deliver-deps.ts';

const READS_AT_ONCE = 8;

/** The alerts a delivery names that name it too: an alert named anew elsewhere is told there. */
export async function ownAlerts(
  { store }: Pick<DeliverDeps, 'store'>,
  delivery: Delivery,
): Promise<readonly Alert[]> {
  const alerts = await atOnce(delivery.alertIds, READS_AT_ONCE, (id) =>
    store.outbox.alert(delivery.channelId, id),
  );
  return alerts.flatMap((alert) => (alert?.deliveryId === delivery.id ? [alert] : []));
}
