import type { Alert, Delivery } from '../../../shared/domain/alert.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { everyItem } from '../../../shared/use-cases/every-item.ts';
import type { Audited, Count, Finding } from './audit.ts';

/** What a receiver of one channel got: a delivery id for each message, as often as it came. */
export interface Received {
  readonly channelId: string;
  readonly deliveryIds: readonly string[];
}

const longAfter = '2999-01-01T00:00:00.000Z';
const mostAlerts = 1_000_000;

/** Each alert that the facts give cause for is in one delivery, and each delivery came in. */
export async function auditMessages(
  { store, received, kills }: Audited,
  anew: Store,
  count: Count,
): Promise<Finding[]> {
  const deliveries: Delivery[] = [];
  for await (const one of everyItem((at) => store.outbox.deliveries(at))) deliveries.push(one);
  const findings: Finding[] = deliveries
    .filter(({ status }) => status !== 'sent')
    .map(({ id, status, lastError }) => ({
      kind: 'loss',
      what: `delivery ${id} is ${status}: ${lastError}`,
    }));
  for (const { channelId, deliveryIds } of received) {
    const own = deliveries.filter((delivery) => delivery.channelId === channelId);
    findings.push(...(await auditAlerts({ store, anew, channelId, own }, count)));
    findings.push(...auditReceived({ own, deliveryIds, channelId, kills }, count));
  }
  return findings;
}

interface ChannelAlerts {
  readonly store: Store;
  readonly anew: Store;
  readonly channelId: string;
  readonly own: readonly Delivery[];
}

async function auditAlerts(
  { store, anew, channelId, own }: ChannelAlerts,
  count: Count,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const expected = await anew.outbox.waiting(channelId, longAfter, mostAlerts);
  const held = own.flatMap(({ id, alertIds }) => alertIds.map((alertId) => `${alertId} ${id}`));
  const known = new Set<string>();
  for (const alert of expected) {
    const stored = await store.outbox.alert(channelId, alert.id);
    if (stored === null) {
      if (await isOfThisStore(store, alert))
        findings.push({ kind: 'loss', what: `alert ${alert.id} to ${channelId}` });
      continue;
    }
    known.add(alert.id);
    if (!held.includes(`${alert.id} ${stored.deliveryId}`))
      findings.push({ kind: 'loss', what: `alert ${alert.id} is in no delivery` });
    if (JSON.stringify(stored.subject) !== JSON.stringify(alert.subject))
      findings.push({ kind: 'wrong', what: `alert ${alert.id} tells otherwise` });
  }
  count('alerts', known.size);
  const strays = own.flatMap(({ alertIds }) => alertIds).filter((id) => !known.has(id));
  for (const id of strays) findings.push({ kind: 'wrong', what: `alert ${id} had no cause` });
  const waiting = await store.outbox.waiting(channelId, longAfter, 1000);
  for (const { id } of waiting) findings.push({ kind: 'loss', what: `alert ${id} still waits` });
  return findings;
}

/** A tracker event depends on what was projected before it: the one that came of projecting anew may never have been. */
async function isOfThisStore({ versions }: Store, { subject, page }: Alert): Promise<boolean> {
  return subject.kind !== 'event' || (await versions.event(page.id, subject.event.id)) !== null;
}

interface ChannelMessages {
  readonly own: readonly Delivery[];
  readonly deliveryIds: readonly string[];
  readonly channelId: string;
  readonly kills: number;
}

function auditReceived(
  { own, deliveryIds, channelId, kills }: ChannelMessages,
  count: Count,
): Finding[] {
  const came = new Set(deliveryIds);
  const doubles = deliveryIds.length - came.size;
  count('messages', deliveryIds.length);
  count('messages that came again', doubles);
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own
      .filter(({ id, status }) => status === 'sent' && !came.has(id))
      .map(({ id }): Finding => ({ kind: 'loss', what: `delivery ${id} never came in` })),
    ...[...came]
      .filter((id) => !known.has(id))
      .map((id): Finding => ({ kind: 'wrong', what: `message ${id} is of no delivery` })),
    ...(doubles > kills
      ? [
          {
            kind: 'double' as const,
            what: `${doubles} messages to ${channelId} for ${kills} kills`,
          },
        ]
      : []),
  ];
}
