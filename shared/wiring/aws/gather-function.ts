import { sqsClient } from '../../adapters/aws/clients/sqs.ts';
import { makeSqsDeliveryQueue } from '../../adapters/aws/queues/delivery-queue.ts';
import { sha256 } from '../../adapters/local/sha256.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import { makeGather } from '../../use-cases/deliver/deliver-by-queue.ts';
import { openTableOnly } from './cloud-store.ts';
import { makeJournal } from './journal.ts';

/** What the gather door calls: makes deliveries of what waits, and queues those that are due. */
export function openGatherFunction(): () => Promise<void> {
  const told = readEnvironment('gather', process.env);
  const { store } = openTableOnly(told.table);
  const queue = makeSqsDeliveryQueue({ client: sqsClient(), queueUrl: told.deliveryQueueUrl });
  const gather = makeGather({ store, queue, clock: systemClock, digest: sha256 });
  const journal = makeJournal('gather', told.stage);
  return async () => {
    const { gathered, due } = await gather();
    journal.count({ AlertsGathered: gathered.alerts, DeliveriesDue: due });
  };
}
