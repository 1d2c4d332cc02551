import { SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSqsCheckQueue } from '../../../shared/adapters/aws/queues/check-queue.ts';
import { makeSqsDeliveryQueue } from '../../../shared/adapters/aws/queues/delivery-queue.ts';
import { checkQueueContract } from '../../contract/check-queue/check-queue-contract.ts';
import { type Emulator, startEmulator } from '../emulator.ts';
import { makeQueue, takeAll } from '../one-queue.ts';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startEmulator({ name: 'queues' });
  Object.assign(process.env, emulator.environment);
});
afterAll(() => emulator.stop());

let made = 0;
const fresh = (name: string): string => {
  made += 1;
  return `${name}-${made}`;
};

checkQueueContract({
  name: 'of SQS',
  open: async () => {
    const { url } = await makeQueue(fresh('checks'), { inOrder: true });
    return {
      queue: makeSqsCheckQueue({ client: new SQSClient({}), queueUrl: url }),
      worked: async () => {
        const bodies = await takeAll(url);
        return bodies.map((body) => (JSON.parse(body) as { pageId: string }).pageId);
      },
    };
  },
});

describe('the delivery queue of SQS', () => {
  it('brings every delivery that was asked for', async () => {
    const { url } = await makeQueue(fresh('deliveries'));
    const queue = makeSqsDeliveryQueue({ client: new SQSClient({}), queueUrl: url });
    const ids = Array.from({ length: 25 }, (_, index) => `delivery-${index}`);
    await queue.send(ids);
    const brought = (await takeAll(url)).map((body) => JSON.parse(body) as { deliveryId: string });
    expect(brought.map(({ deliveryId }) => deliveryId).toSorted()).toEqual(ids.toSorted());
  });

  it('says so when the queue is away: what it asked for stays due', async () => {
    const { url } = await makeQueue(fresh('deliveries'));
    const away = new SQSClient({ endpoint: 'http://127.0.0.1:9', maxAttempts: 1 });
    const queue = makeSqsDeliveryQueue({ client: away, queueUrl: url });
    await expect(queue.send(['one'])).rejects.toThrow();
    expect(await takeAll(url)).toEqual([]);
  });
});
