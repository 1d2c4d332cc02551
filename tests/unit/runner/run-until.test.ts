import { expect, test } from 'vitest';
import type { CheckMessage } from '../../../shared/ports/check-queue.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import type { Pipeline } from '../../../shared/wiring/pipeline.ts';
import { runUntil } from '../../../shared/wiring/runner.ts';

const dropped: CheckReport = { kind: 'dropped', pageId: 'p', why: 'late' };

const message = (pageId: string): CheckMessage => ({
  pageId,
  host: 'harbour-post.example',
  slot: '2026-03-04T14:00:00.000Z',
});

/** A pipeline with two pages of one host due; `check` is what a check does. */
function makeParts(check: (pageId: string) => Promise<CheckReport>, delayMs = 0) {
  const checked: string[] = [];
  const faults: unknown[] = [];
  const pipeline: Pipeline = {
    check: ({ pageId }) => {
      checked.push(pageId);
      return check(pageId);
    },
    dispatch: async (queue) => {
      await queue.send([message('a'), message('b')]);
      return 2;
    },
    sweep: () => Promise.resolve({ found: 0, faults: [] }),
    deliver: () => Promise.reject(new Error('the mail server is away')),
  };
  const options = {
    pipeline,
    reader: { delayMs: () => delayMs },
    onReport: () => undefined,
    onFault: (fault: unknown) => faults.push(fault),
    concurrency: 2,
    tickMs: 1,
  };
  return { options, checked, faults };
}

test('a check under way is finished before the service ends', async () => {
  const stop = new AbortController();
  let ended = false;
  const { options } = makeParts(async () => {
    stop.abort();
    await new Promise((resolve) => setImmediate(resolve));
    ended = true;
    return dropped;
  });
  expect(await runUntil(stop.signal, options)).toBe('finished');
  expect(ended).toBe(true);
});

test('a read that hangs is cut off when the grace time is over', async () => {
  const stop = new AbortController();
  const { options } = makeParts(() => {
    stop.abort();
    return new Promise(() => undefined);
  });
  expect(await runUntil(stop.signal, { ...options, graceMs: 20 })).toBe('cut-off');
});

test('what waits for its host is not read in a hurry at the end', async () => {
  const stop = new AbortController();
  const { options, checked } = makeParts(() => {
    setImmediate(() => {
      stop.abort();
    });
    return Promise.resolve(dropped);
  }, 60_000);
  await runUntil(stop.signal, options);
  expect(checked).toEqual(['a']);
});

test('a fault in one step does not end the service', async () => {
  const stop = new AbortController();
  const { options, faults } = makeParts(() => {
    setTimeout(() => {
      stop.abort();
    }, 20);
    return Promise.resolve(dropped);
  });
  await runUntil(stop.signal, options);
  expect(faults.length).toBeGreaterThan(0);
});

test('a round of delivery that waits for a slow channel keeps no later round waiting', async () => {
  const stop = new AbortController();
  const { options } = makeParts(() => Promise.resolve(dropped));
  let rounds = 0;
  const deliver: Pipeline['deliver'] = () => {
    rounds += 1;
    if (rounds === 3) stop.abort();
    return new Promise(() => undefined);
  };
  const pipeline = { ...options.pipeline, deliver };
  expect(await runUntil(stop.signal, { ...options, pipeline, graceMs: 20 })).toBe('cut-off');
  expect(rounds).toBeGreaterThanOrEqual(3);
}, 5000);

test('rounds of delivery under way at a time are bounded', async () => {
  const stop = new AbortController();
  const { options } = makeParts(() => Promise.resolve(dropped));
  let rounds = 0;
  let beats = 0;
  const deliver: Pipeline['deliver'] = () => {
    rounds += 1;
    return new Promise(() => undefined);
  };
  const wait = async (): Promise<void> => {
    beats += 1;
    if (beats === 200) stop.abort();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const pipeline = { ...options.pipeline, deliver };
  await runUntil(stop.signal, { ...options, pipeline, wait, graceMs: 20 });
  expect(rounds).toBe(8);
}, 5000);
