import { RecountError } from '../domain/recount-error.ts';

/** A check as the queue carries it. */
export interface QueuedCheck {
  readonly pageId: string;
  readonly host: string;
  readonly slot: string;
  /** Which of its host's messages of one dispatch it is, from 0, and how many there are. */
  readonly place: number;
  readonly of: number;
}

/** A delivery as the queue carries it. */
export interface QueuedDelivery {
  readonly deliveryId: string;
}

/** Throws `queue.bad-message`: it goes to the dead letters, for a person to look at. */
export function parseQueuedCheck(body: string): QueuedCheck {
  const { pageId, host, slot, place, of } = fieldsOf(body);
  if (typeof pageId !== 'string' || typeof host !== 'string' || typeof slot !== 'string')
    throw badMessage('check');
  return { pageId, host, slot, place: numberOr(place, 0), of: numberOr(of, 1) };
}

/** Throws `queue.bad-message`, as `parseQueuedCheck`. */
export function parseQueuedDelivery(body: string): QueuedDelivery {
  const { deliveryId } = fieldsOf(body);
  if (typeof deliveryId !== 'string' || deliveryId === '') throw badMessage('delivery');
  return { deliveryId };
}

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

const numberOr = (value: unknown, other: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : other;

const badMessage = (kind: string): RecountError =>
  new RecountError(
    'queue.bad-message',
    `A message of the ${kind} queue is not one that Recount writes. Look at it among the dead letters and remove it.`,
  );
