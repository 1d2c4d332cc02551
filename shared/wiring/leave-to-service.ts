import { setTimeout as sleep } from 'node:timers/promises';
import { systemClock } from '../adapters/local/system-clock.ts';
import type { Instant } from '../domain/instant.ts';
import type { Page } from '../domain/page.ts';
import { RecountError } from '../domain/recount-error.ts';
import { askedCheck, askForCheck } from '../use-cases/check/ask-for-check.ts';
import type { CheckNowOptions } from './check-now.ts';
import type { Machine } from './machine.ts';

export interface LeaveOptions extends Pick<CheckNowOptions, 'onReport' | 'onFault'> {
  readonly local: Machine['local'];
  readonly onProgress: (at: { readonly read: number; readonly of: number }) => void;
}

const pagesAtOnce = 200;
const pauseMs = 300;
/** Without any page read for this long, their hosts want to be left alone: nobody need wait for that. */
const patienceMs = 2 * 60_000;

/**
 * Has the running service check pages now, so that each host keeps one reader, and waits for what
 * came of it. Gives back the pages that were not read because the service ended.
 */
export async function leaveToService(
  pages: AsyncIterable<Page> | Iterable<Page>,
  options: LeaveOptions,
): Promise<readonly Page[]> {
  const asked = new Map<Page, Instant>();
  const counts = { read: 0, of: 0 };
  let served = true;
  let waitedMs = 0;
  const settle = async (most: number): Promise<void> => {
    while (asked.size > most && served) {
      await sleep(pauseMs);
      const read = await takeReports(asked, options);
      counts.read += read;
      options.onProgress(counts);
      waitedMs = read > 0 ? 0 : waitedMs + pauseMs;
      if (waitedMs > patienceMs) giveUp(asked, options);
      served = await options.local.isServed();
    }
  };
  for await (const page of pages) {
    counts.of++;
    await ask(page, { asked, options });
    await settle(pagesAtOnce);
  }
  await settle(0);
  return [...asked.keys()];
}

function giveUp(asked: Map<Page, Instant>, { onFault }: LeaveOptions): void {
  for (const page of asked.keys())
    onFault(
      new RecountError(
        'service.waiting',
        'not read yet: its host wants to be left alone; the running service reads it after that.',
      ),
      page,
    );
  asked.clear();
}

async function ask(
  page: Page,
  { asked, options }: { readonly asked: Map<Page, Instant>; readonly options: LeaveOptions },
): Promise<void> {
  try {
    const deps = { store: options.local.store, clock: systemClock };
    asked.set(page, await askForCheck(deps, page));
  } catch (fault) {
    options.onFault(fault, page);
  }
}

/** How many of the asked checks were made since. */
async function takeReports(
  asked: Map<Page, Instant>,
  { local, onReport }: LeaveOptions,
): Promise<number> {
  let read = 0;
  for (const [page, askedAt] of asked) {
    const report = await askedCheck({ store: local.store, clock: systemClock }, page, askedAt);
    if (report === null) continue;
    asked.delete(page);
    read++;
    await onReport(report);
  }
  return read;
}
