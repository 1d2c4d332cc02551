import { expect, test } from 'vitest';
import type { PageState } from '../../../shared/domain/page.ts';
import type { HostRest } from '../../../shared/ports/host-pace.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { makePacedCheck } from '../../../shared/use-cases/check/paced-check.ts';
import { makeStoryClock } from '../../rehearsal/run-rehearsal.ts';

const slot = '2026-03-04T14:00:00.000Z';
const checked: CheckReport = {
  kind: 'checked',
  pageId: 'page',
  url: 'https://harbour-post.example/talks',
  outcome: 'unchanged',
  reason: null,
  version: 1,
  changes: [],
  committed: [],
  discovered: 0,
  nextDueAt: null,
};

/** One host that asks for `delayMs`, and the readers of one function. */
function host(delayMs: number, given: { rest?: HostRest; fails?: boolean } = {}) {
  const clock = makeStoryClock(slot);
  const did: string[] = [];
  const rests: HostRest[] = given.rest === undefined ? [] : [given.rest];
  let state: PageState = firstState('page', slot);
  const check = makePacedCheck({
    check: () => {
      did.push('read');
      return given.fails === true ? Promise.reject(new Error('ours')) : Promise.resolve(checked);
    },
    pages: {
      state: () => Promise.resolve(state),
      putState: (next) => {
        state = next;
        return Promise.resolve('put');
      },
    },
    reader: { delayMs: () => delayMs },
    pace: {
      rest: () => {
        did.push('asked');
        return Promise.resolve(rests.at(-1) ?? null);
      },
      record: (_, rest) => {
        rests.push(rest);
        return Promise.resolve();
      },
    },
    clock,
    wait: (ms) => {
      if (ms > 0) did.push(`waited ${ms}`);
      return Promise.resolve();
    },
  });
  const ask = (place = 0, of = 1, isLastTry = false) =>
    check({ pageId: 'page', host: 'harbour-post.example', slot, place, of, isLastTry });
  return { ask, did, rests, dueAt: () => state.nextDueAt };
}

test('a host is left alone between two of its pages, and not after the last', async () => {
  const { ask, did } = host(2000);
  await ask(0, 2);
  await ask(1, 2);
  expect(did).toEqual(['asked', 'read', 'waited 2000', 'read']);
});

test('a host whose delay is short costs one look at its rest, then none', async () => {
  const { ask, did, rests } = host(500);
  for (let times = 0; times < 5; times++) await ask();
  expect(did.filter((step) => step === 'asked')).toHaveLength(1);
  expect(rests).toEqual([]);
});

test('a crawl-delay of half a minute moves the due time of the next page', async () => {
  const { ask, did, rests, dueAt } = host(30_000);
  await ask(0, 3);
  expect(rests).toEqual([{ until: '2026-03-04T14:00:30.000Z', delayMs: 30_000 }]);
  expect(await ask(2, 3)).toEqual({
    kind: 'put-off',
    pageId: 'page',
    until: '2026-03-04T14:01:00.000Z',
  });
  expect(dueAt()).toBe('2026-03-04T14:01:00.000Z');
  expect(did.filter((step) => step === 'read')).toHaveLength(1);
});

test('a rest that is nearly over is waited for', async () => {
  const rest = { until: '2026-03-04T14:00:01.500Z', delayMs: 30_000 };
  const { ask, did } = host(30_000, { rest });
  await ask();
  expect(did).toEqual(['asked', 'waited 1500', 'read']);
});

test('a page that fails by our fault is due again in an hour after its last try, not before', async () => {
  const { ask, dueAt } = host(0, { fails: true });
  await expect(ask()).rejects.toThrow('ours');
  expect(dueAt()).toBe(slot);
  await expect(ask(0, 1, true)).rejects.toThrow('ours');
  expect(dueAt()).toBe('2026-03-04T15:00:00.000Z');
});
