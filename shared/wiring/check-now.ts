import { setTimeout as sleep } from 'node:timers/promises';
import { makeHostQueue } from '../adapters/local/queue/host-queue.ts';
import type { Page } from '../domain/page.ts';
import type { CheckReport } from '../use-cases/check/check-context.ts';
import type { Machine } from './machine.ts';

export interface CheckNowOptions {
  readonly machine: Pick<Machine, 'pipeline' | 'reader'>;
  readonly onReport: (report: CheckReport) => Promise<void>;
  /** A fault of our own; other pages go on. */
  readonly onFault: (fault: unknown, page: Page) => void;
}

const hostsAtOnce = 8;
const pagesAtOnce = 500;

/**
 * Checks pages once, as politely as the service does: one reader a host, and its delay between two
 * reads. A stretch of `pages` is in memory at a time.
 */
export async function checkNow(
  pages: AsyncIterable<Page> | Iterable<Page>,
  options: CheckNowOptions,
): Promise<void> {
  let stretch: Page[] = [];
  for await (const page of pages) {
    stretch.push(page);
    if (stretch.length < pagesAtOnce) continue;
    await checkStretch(stretch, options);
    stretch = [];
  }
  await checkStretch(stretch, options);
}

async function checkStretch(given: readonly Page[], options: CheckNowOptions): Promise<void> {
  // Of an erased page nothing is left to read.
  const stretch = given.filter(({ erased }) => erased === undefined);
  const { machine, onReport, onFault } = options;
  const byId = new Map(stretch.map((page) => [page.id, page]));
  let left = stretch.length;
  const queue = makeHostQueue({
    work: async ({ pageId }) => {
      left--;
      await onReport(await machine.pipeline.check({ pageId, slot: null }));
    },
    delayMs: (host) => machine.reader.delayMs(`https://${host}/`),
    wait: async (ms) => {
      if (left > 0) await sleep(ms);
    },
    concurrency: hostsAtOnce,
    mostAHost: pagesAtOnce,
    onFault: (fault, { pageId }) => {
      const page = byId.get(pageId);
      if (page !== undefined) onFault(fault, page);
    },
  });
  await queue.send(stretch.map(({ id, host }) => ({ pageId: id, host, slot: '' })));
  await queue.settle();
}
