import { itemKey, tableIndexes } from '../../../contracts/table.ts';
import type { Delivery, DeliveryStatus } from '../../../domain/alert.ts';
import { after, type Instant } from '../../../domain/instant.ts';
import type { Stretch } from '../../../ports/list.ts';
import type { OutboxStore } from '../../../ports/outbox-store.ts';
import { hasten } from './hasten.ts';
import { dueBy, hinted } from './hints.ts';
import { absent, all, any, atMost, equal, type Item, type ItemTable, isNew } from './item-table.ts';
import { type Months, monthOf } from './months.ts';
import { shapeOf } from './shapes.ts';
import { listWalk } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';

const deliveryShape = shapeOf<Delivery>('delivery');
const duePartition = itemKey('DELIVERY');
const deliveryKey = (id: string) => ({ pk: itemKey('DELIVERY', id), sk: 'delivery' });

type DeliveryStore = Pick<
  OutboxStore,
  | 'addDelivery'
  | 'delivery'
  | 'dueDeliveries'
  | 'claim'
  | 'putDelivery'
  | 'deliveries'
  | 'hastenDeliveries'
>;

/** Deliveries: added once, claimed by lease, listed by when they were made. */
export function makeDeliveryStore({ table, clock, months }: StoreParts): DeliveryStore {
  const read = async (id: string): Promise<Delivery | null> => {
    const item = await table.get(deliveryKey(id));
    return item === null ? null : deliveryOf(item);
  };
  return {
    addDelivery: async (delivery) => {
      await months.note(delivery.createdAt);
      return await add(table, delivery);
    },
    delivery: read,
    dueDeliveries: (now, limit) => due(table, now, limit),
    hastenDeliveries: (to) => hasten(table, duePartition, { ...to, also: ['nextAttemptAt'] }),
    claim: async (id, { now, until }) => {
      const known = (await table.get(deliveryKey(id)))?.['leaseUntil'];
      // A lease so long was given by a clock that ran ahead: nobody holds it.
      const astray = isAstray(known, now) ? [equal('leaseUntil', known)] : [];
      const unleased = any(absent('leaseUntil'), atMost('leaseUntil', now), ...astray);
      const ready = all(equal('status', 'waiting'), atMost('nextAttemptAt', now), unleased);
      const update = { set: { leaseUntil: until }, condition: ready };
      return (await table.update(deliveryKey(id), update)) === 'done' ? await read(id) : null;
    },
    putDelivery: async (delivery) => {
      // Whoever lost its lease and ends late must not open again what another closed.
      const open = any(isNew, equal('status', 'waiting'));
      await table.put(deliveryItem(delivery), delivery.status === 'sent' ? undefined : open);
    },
    deliveries: async (query) =>
      await list(table, await deliveryMonths(months, clock.now()), query),
  };
}

/** The entry by time comes first: one that leads nowhere is left out of lists. */
async function add(table: ItemTable, delivery: Delivery) {
  const { id, createdAt } = delivery;
  if ((await table.get(deliveryKey(id))) !== null) return 'known' as const;
  const pk = itemKey('DELIVERY-TIME', monthOf(createdAt));
  await table.put({ pk, sk: timeKey(delivery), shape: 1 });
  const written = await table.put(deliveryItem(delivery), isNew);
  return written === 'done' ? ('added' as const) : ('known' as const);
}

const timeKey = ({ createdAt, id }: Delivery): string => `${createdAt}#${id}`;

async function due(table: ItemTable, now: Instant, limit: number): Promise<readonly Delivery[]> {
  const unleased = (item: Item): boolean => {
    const until = deliveryOf(item).leaseUntil ?? now;
    return until <= now || isAstray(until, now);
  };
  const query = { index: 'outbox' as const, partition: duePartition, to: dueBy(now), limit };
  return (await hinted(table, { ...query, accept: unleased })).map(deliveryOf);
}

/** No lease lasts a day. */
const isAstray = (until: unknown, now: Instant): until is string =>
  typeof until === 'string' && until > after(now, DAY_MS);

const DAY_MS = 86_400_000;

function list(
  table: ItemTable,
  partitions: readonly string[],
  query: Stretch & { readonly status?: DeliveryStatus },
) {
  const read = async (entries: readonly Item[]) => {
    const ids = entries.map(({ sk }) => sk.slice(sk.indexOf('#') + 1));
    const found = (await table.getMany(ids.map(deliveryKey))).map(deliveryOf);
    const byTime = new Map(found.map((delivery) => [timeKey(delivery), delivery]));
    return entries.map(({ sk }) => {
      const delivery = byTime.get(sk) ?? null;
      return query.status === undefined || delivery?.status === query.status ? delivery : null;
    });
  };
  return listWalk({ table, partitions, newestFirst: true, read }, query);
}

async function deliveryMonths(months: Months, now: Instant): Promise<readonly string[]> {
  return (await months.back(now)).map((month) => itemKey('DELIVERY-TIME', month));
}

function deliveryItem(delivery: Delivery): Item {
  const { id, status, nextAttemptAt, leaseUntil } = delivery;
  const { partition, sort } = tableIndexes.outbox;
  const waits = status === 'waiting' && nextAttemptAt !== null;
  return deliveryShape.encode(deliveryKey(id), delivery, {
    status,
    ...(waits
      ? { [partition]: duePartition, [sort]: `${nextAttemptAt}#${id}`, nextAttemptAt }
      : {}),
    ...(leaseUntil === null ? {} : { leaseUntil }),
  });
}

function deliveryOf(item: Item): Delivery {
  const { leaseUntil: lease, nextAttemptAt: next } = item;
  return {
    ...deliveryShape.decode(item),
    ...(typeof next === 'string' ? { nextAttemptAt: next } : {}),
    leaseUntil: typeof lease === 'string' ? lease : null,
  };
}
