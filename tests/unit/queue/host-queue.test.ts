import { expect, test } from 'vitest';
import { makeHostQueue } from '../../../shared/adapters/local/queue/host-queue.ts';
import type { CheckMessage } from '../../../shared/ports/check-queue.ts';

const message = (pageId: string, host: string): CheckMessage => ({
  pageId,
  host,
  slot: '2026-03-04T14:00:00.000Z',
});

/** A queue whose work is recorded: what began, what is under way, what failed. */
function makeRecordedQueue(work?: (message: CheckMessage) => Promise<void>) {
  const log = { worked: [] as string[], faults: [] as unknown[], waits: [] as number[], most: 0 };
  const busy = new Map<string, number>();
  const queue = makeHostQueue({
    work: async (given) => {
      busy.set(given.host, (busy.get(given.host) ?? 0) + 1);
      log.most = Math.max(log.most, ...busy.values());
      await (work?.(given) ?? Promise.resolve());
      busy.set(given.host, (busy.get(given.host) ?? 0) - 1);
      log.worked.push(given.pageId);
    },
    delayMs: () => 7,
    wait: async (ms) => {
      log.waits.push(ms);
      await Promise.resolve();
    },
    concurrency: 2,
    onFault: (fault) => log.faults.push(fault),
  });
  return { queue, log };
}

test('a host has one reader at a time and a pause after each read', async () => {
  const { queue, log } = makeRecordedQueue(async () => {
    await new Promise((resolve) => setImmediate(resolve));
  });
  await queue.send(['a', 'b', 'c'].map((id) => message(id, 'harbour.example')));
  await queue.settle();
  expect(log.worked).toEqual(['a', 'b', 'c']);
  expect(log.most).toBe(1);
  expect(log.waits).toEqual([7, 7, 7]);
});

test('a page that waits already is not queued twice', async () => {
  const { queue, log } = makeRecordedQueue();
  await queue.send([message('a', 'harbour.example'), message('a', 'harbour.example')]);
  await queue.settle();
  expect(log.worked).toEqual(['a']);
});

test('a fault with one page does not stop its host', async () => {
  const { queue, log } = makeRecordedQueue(async ({ pageId }) => {
    if (pageId === 'a') throw new Error('the store is away');
    await Promise.resolve();
  });
  await queue.send([message('a', 'harbour.example'), message('b', 'harbour.example')]);
  await queue.settle();
  expect(log.worked).toEqual(['b']);
  expect(log.faults).toHaveLength(1);
});

test('stopping finishes what is under way and drops what only waits', async () => {
  const { queue, log } = makeRecordedQueue();
  await queue.send(['a', 'b'].map((id) => message(id, 'harbour.example')));
  await new Promise((resolve) => setImmediate(resolve));
  const settled = queue.settle({ stop: true });
  await queue.send([message('c', 'harbour.example')]);
  await settled;
  expect(log.worked).not.toContain('c');
});

test('a host that rests takes no place from the others', async () => {
  const worked: string[] = [];
  const resting: (() => void)[] = [];
  const queue = makeHostQueue({
    work: ({ pageId }) => {
      worked.push(pageId);
      return Promise.resolve();
    },
    delayMs: () => 86_400_000,
    wait: () => new Promise((resolve) => resting.push(resolve)),
    concurrency: 1,
    onFault: () => undefined,
  });
  await queue.send([message('a1', 'a.example'), message('a2', 'a.example')]);
  await queue.send([message('b1', 'b.example'), message('c1', 'c.example')]);
  while (resting.length < 3) await new Promise((resolve) => setImmediate(resolve));
  expect(worked).toEqual(['a1', 'b1', 'c1']);
  for (const wake of resting) wake();
  while (worked.length < 4) await new Promise((resolve) => setImmediate(resolve));
  expect(worked.at(-1)).toBe('a2');
});

test('a delay that cannot be found out is a fault, and the host goes on', async () => {
  const worked: string[] = [];
  const faults: unknown[] = [];
  const queue = makeHostQueue({
    work: ({ pageId }) => {
      worked.push(pageId);
      return Promise.resolve();
    },
    delayMs: () => Promise.reject(new Error('no such host')),
    wait: () => Promise.resolve(),
    concurrency: 1,
    onFault: (fault) => faults.push(fault),
  });
  await queue.send([message('a1', 'a.example'), message('a2', 'a.example')]);
  await queue.settle();
  expect(worked).toEqual(['a1', 'a2']);
  expect(faults).toHaveLength(2);
});

test('a host whose pause fails is read on all the same', async () => {
  const worked: string[] = [];
  const queue = makeHostQueue({
    work: ({ pageId }) => {
      worked.push(pageId);
      return Promise.resolve();
    },
    delayMs: () => 7,
    wait: () => Promise.reject(new Error('the timer is away')),
    concurrency: 1,
    onFault: () => {
      throw new Error('so is the log');
    },
  });
  await queue.send([message('a1', 'a.example'), message('a2', 'a.example')]);
  await queue.settle();
  expect(worked).toEqual(['a1', 'a2']);
});

test('one host never takes more than its share of the queue', async () => {
  const queue = makeHostQueue({
    work: () => new Promise(() => undefined),
    delayMs: () => 7,
    wait: () => Promise.resolve(),
    concurrency: 1,
    onFault: () => undefined,
  });
  const many = Array.from({ length: 500 }, (_, index) => message(`a${index}`, 'a.example'));
  await queue.send(many);
  await queue.send([message('b', 'b.example')]);
  // One is read, nineteen wait, and the other host has its place.
  expect(queue.size()).toBe(1 + 19 + 1);
});
