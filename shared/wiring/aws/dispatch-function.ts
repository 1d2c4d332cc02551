import { sqsClient } from '../../adapters/aws/clients/sqs.ts';
import { makeSqsCheckQueue } from '../../adapters/aws/queues/check-queue.ts';
import { systemClock } from '../../adapters/local/system-clock.ts';
import { readEnvironment } from '../../contracts/environment.ts';
import { elapsedMs } from '../../domain/instant.ts';
import { makeDispatch } from '../../use-cases/dispatch/dispatch-due.ts';
import { openTableOnly } from './cloud-store.ts';
import { makeJournal } from './journal.ts';

/** What the dispatch door calls: queues what is due. */
export function openDispatchFunction(): () => Promise<void> {
  const told = readEnvironment('dispatch', process.env);
  const { store } = openTableOnly(told.table);
  const queue = makeSqsCheckQueue({ client: sqsClient(), queueUrl: told.checkQueueUrl });
  const dispatch = makeDispatch({ store, queue, clock: systemClock });
  const journal = makeJournal('dispatch', told.stage);
  return async () => {
    const queued = await dispatch();
    const oldest = queued[0]?.slot;
    const oldestMs = oldest === undefined ? 0 : elapsedMs(oldest, systemClock.now());
    journal.count({
      PagesQueued: queued.length,
      OldestDueSeconds: Math.max(0, Math.round(oldestMs / 1000)),
    });
  };
}
