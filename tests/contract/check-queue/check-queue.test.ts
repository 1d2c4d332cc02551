import { makeHostQueue } from '../../../shared/adapters/local/queue/host-queue.ts';
import { checkQueueContract } from './check-queue-contract.ts';

checkQueueContract({
  name: 'in this process',
  open: () => {
    const done: string[] = [];
    const queue = makeHostQueue({
      work: ({ pageId }) => {
        done.push(pageId);
        return Promise.resolve();
      },
      delayMs: () => 0,
      wait: () => Promise.resolve(),
      concurrency: 4,
      onFault: () => undefined,
    });
    return Promise.resolve({
      queue,
      worked: async () => {
        await queue.settle();
        return done.splice(0);
      },
    });
  },
});
