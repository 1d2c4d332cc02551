import { numberKey } from '../../../shared/adapters/aws/store/version-key.ts';
import type { Page } from '../../../shared/domain/page.ts';
import type { Store } from '../../../shared/ports/store.ts';

/** A queue's event with these messages, as SQS brings it. */
export const queueEvent = (bodies: readonly string[], group = 'host') => ({
  Records: bodies.map((body, index) => ({
    messageId: `message-${index}`,
    receiptHandle: `receipt-${index}`,
    body,
    attributes: { MessageGroupId: group, ApproximateReceiveCount: '1' },
  })),
});

/** The stream's event of a version that was committed. */
export const streamEvent = (pageId: string, number: number) => ({
  Records: [
    {
      eventName: 'INSERT',
      dynamodb: {
        SequenceNumber: '1',
        Keys: { pk: { S: `VERSION#${pageId}` }, sk: { S: numberKey(number) } },
      },
    },
  ],
});

/** The message that asks for a page's next check, for the time at which it is due. */
export async function checkBody({ pages }: Store, { id, host }: Page): Promise<string> {
  const slot = (await pages.state(id))?.nextDueAt ?? '';
  return JSON.stringify({ pageId: id, host, slot, place: 0, of: 1 });
}
