import { itemKey, tableIndexes } from '../../../contracts/table.ts';
import type { Alert } from '../../../domain/alert.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Stretch } from '../../../ports/list.ts';
import type { OutboxStore } from '../../../ports/outbox-store.ts';
import { makeDeliveryStore } from './delivery-store.ts';
import { hasten } from './hasten.ts';
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
import { listWalk } from './stretch.ts';
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
      for (const pageId of pagesOf(alert))
        await table.put({
          ...aboutKey(pageId, alert),
          to: alertKey(alert.channelId, '').pk,
          shape: 1,
        });
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
    hastenAlerts: (channelId, to) => hasten(table, itemKey('ALERT', channelId), to),
    settle: async (channelId, alertId) => {
      const remove = [waitingPk, waitingSk];
      await table.update(alertKey(channelId, alertId), { remove, condition: isThere });
    },
    alertsAbout: (pageId, stretch) => listAbout(table, pageId, stretch),
    markAlert: async (alert) => {
      const set = alertBody(alert);
      await table.update(alertKey(alert.channelId, alert.id), { set, condition: isThere });
    },
    blankAlert: async (alert) => {
      const key = alertKey(alert.channelId, alert.id);
      const remove = [waitingPk, waitingSk, 'deliveryId', 'assignedAt'];
      await table.update(key, { set: alertBody(alert), remove, condition: isThere });
    },
    ...makeDeliveryStore(parts),
  };
}

/** The pages whose words an alert holds. */
const pagesOf = ({ page, subject }: Alert): readonly string[] =>
  subject.kind === 'event' && subject.other !== null ? [page.id, subject.other.id] : [page.id];

const aboutKey = (pageId: string, { channelId, id }: Pick<Alert, 'channelId' | 'id'>) => ({
  pk: itemKey('ALERT-PAGE', pageId),
  sk: `${id} ${channelId}`,
});

function listAbout(table: ItemTable, pageId: string, stretch: Stretch) {
  const read = (items: readonly Item[]) =>
    Promise.all(
      items.map(async ({ sk, to }) => {
        const item = await table.get({ pk: String(to), sk: sk.slice(0, sk.lastIndexOf(' ')) });
        return item === null ? null : alertOf(item);
      }),
    );
  const partitions = [itemKey('ALERT-PAGE', pageId)];
  return listWalk({ table, partitions, newestFirst: false, read }, stretch);
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

function alertBody(alert: Alert) {
  const { shape = 1, body = '' } = alertShape.encode(alertKey(alert.channelId, alert.id), alert);
  return { shape, body };
}

function alertOf(item: Item): Alert {
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const place = item[waitingSk];
  return {
    ...alertShape.decode(item),
    ...(typeof place === 'string' ? { dueAt: place.slice(0, place.indexOf('#')) } : {}),
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
