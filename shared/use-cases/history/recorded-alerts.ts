import type { Alert, Delivery, DeliveryStatus } from '../../domain/alert.ts';
import type { Listed, Stretch } from '../../ports/list.ts';
import type { Store } from '../../ports/store.ts';

/** A delivery with the alerts that it holds. */
export interface DeliveredAlerts {
  readonly delivery: Delivery;
  readonly alerts: readonly Alert[];
}

/** Deliveries and what became of them, newest first. */
export async function recordedAlerts(
  store: Store,
  query: Stretch & { readonly status?: DeliveryStatus },
): Promise<Listed<DeliveredAlerts>> {
  const { items, cursor } = await store.outbox.deliveries(query);
  const told = items.map(async (delivery) => ({
    delivery,
    alerts: await alertsOf(store, delivery),
  }));
  return { items: await Promise.all(told), cursor };
}

async function alertsOf(store: Store, { channelId, alertIds }: Delivery): Promise<Alert[]> {
  const alerts = await Promise.all(alertIds.map((id) => store.outbox.alert(channelId, id)));
  return alerts.filter((alert) => alert !== null);
}
