import type { QueuedCheck } from '../../../contracts/messages.ts';
import type { CheckMessage, CheckQueue } from '../../../ports/check-queue.ts';
import { type QueueEntry, type SqsQueueDeps, sendInBatches } from './send-in-batches.ts';

/**
 * A FIFO queue whose groups are hosts, so that a host has one reader. A page asked for again in the
 * same slot within five minutes is dropped by the queue.
 */
export const makeSqsCheckQueue = (deps: SqsQueueDeps): CheckQueue => ({
  send: (messages) => sendInBatches(deps, inPlaces(messages).map(entryOf)),
});

const longestGroup = 128;

const entryOf = (queued: QueuedCheck): QueueEntry => ({
  MessageBody: JSON.stringify(queued),
  MessageGroupId: queued.host.slice(-longestGroup),
  MessageDeduplicationId: `${queued.pageId}.${queued.slot}`,
});

/** Tells each message which of its host's it is: a reader need not rest after the last. */
function inPlaces(messages: readonly CheckMessage[]): readonly QueuedCheck[] {
  const perHost = new Map<string, number>();
  for (const { host } of messages) perHost.set(host, (perHost.get(host) ?? 0) + 1);
  const taken = new Map<string, number>();
  return messages.map(({ pageId, host, slot }) => {
    const place = taken.get(host) ?? 0;
    taken.set(host, place + 1);
    return { pageId, host, slot, place, of: perHost.get(host) ?? 1 };
  });
}
