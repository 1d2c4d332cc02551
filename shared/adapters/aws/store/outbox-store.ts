import { itemKey, tableIndexes } from '../../../contracts/table.ts';
import type { Alert } from '../../../domain/alert.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { OutboxStore } from '../../../ports/outbox-store.ts';
import { makeDeliveryStore } from './delivery-store.ts';
import { dueBy, hinted } from './hints.ts';
import {
  absent,
  all,
  any,
  atMost,
  equal,
  type Item,
  type ItemTable,
  isNew,
  isThere,
} from './item-table.ts';
import { shapeOf } from './shapes.ts';
import type { StoreParts } from './table-deps.ts';

const alertShape = shapeOf<Alert>('alert');
const { partition: waitingPk, sort: waitingSk } = tableIndexes.outbox;

const alertKey = (channelId: string, alertId: string) => ({
  pk: itemKey('ALERT', channelId),
  sk: alertId,
});

/** Alerts that wait, and the deliveries that hold them. */
export function makeOutboxStore(parts: StoreParts): OutboxStore {
  const { table } = parts;
  return {
    addAlert: async (alert) => {
      const written = await table.put(alertItem(alert), isNew);
      return written === 'done' ? 'added' : 'known';
    },
    alert: async (channelId, alertId) => {
      const item = await table.get(alertKey(channelId, alertId));
      return item === null ? null : alertOf(item);
    },
    waiting: async (channelId, now, limit) => {
      const partition = itemKey('ALERT', channelId);
      const query = { index: 'outbox' as const, partition, to: dueBy(now), limit };
      return (await hinted(table, query)).map(alertOf);
    },
    assign: (alert, to) => assign(table, alert, to),
    settle: async (channelId, alertId) => {
      const remove = [waitingPk, waitingSk];
      await table.update(alertKey(channelId, alertId), { remove, condition: isThere });
    },
    ...makeDeliveryStore(parts),
  };
}

/** What changes of an alert stands beside its body, so that one update can change it. */
function alertItem(alert: Alert): Item {
  const { deliveryId, assignedAt } = alert;
  const key = alertKey(alert.channelId, alert.id);
  return alertShape.encode(key, alert, {
    [waitingPk]: key.pk,
    [waitingSk]: `${alert.dueAt}#${alert.id}`,
    ...(deliveryId === null ? {} : { deliveryId }),
    ...(assignedAt === null ? {} : { assignedAt }),
  });
}

function alertOf(item: Item): Alert {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  return {
    ...alertShape.decode(item),
    deliveryId: text(item['deliveryId']),
    assignedAt: text(item['assignedAt']),
  };
}

async function assign(
  table: ItemTable,
  { channelId, id }: Alert,
  to: { readonly deliveryId: string; readonly at: Instant; readonly staleBefore: Instant },
): Promise<boolean> {
  const free = any(
    absent('deliveryId'),
    equal('deliveryId', to.deliveryId),
    atMost('assignedAt', to.staleBefore),
  );
  const written = await table.update(alertKey(channelId, id), {
    set: { deliveryId: to.deliveryId, assignedAt: to.at },
    // A settled alert is in a stored delivery: it is nobody's to take.
    condition: all(isThere, atMost(waitingSk, '\u{10FFFF}'), free),
  });
  return written === 'done';
}
