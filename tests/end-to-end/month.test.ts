import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Month, runMonth } from '../endurance/month/run-month.ts';
import { freshFolder } from '../support/store-kinds.ts';

/** The short form of `npm run endure -- month`: six hours, a few hosts of every habit. */
let dataDir = '';
let month: Month;

beforeAll(async () => {
  dataDir = await freshFolder();
  month = await runMonth({
    dataDir,
    days: 0.25,
    pages: 24,
    hosts: 10,
    seed: 3,
    tickMs: 60_000,
    onDay: () => undefined,
  });
}, 120_000);

afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('pages are found, read, changed and told over six hours without a fault of our own', () => {
  const { counts } = month.measures;
  expect(counts.faults).toBe(0);
  expect(counts.discovered).toBeGreaterThan(5);
  expect(counts.versions).toBeGreaterThan(counts.discovered);
  expect(counts.messages).toBeGreaterThan(0);
  expect(month.end).toBe('finished');
});

test('no host is asked twice at once, or before its delay or Retry-After is over', () => {
  const { hosts } = month.measures;
  expect(hosts.reads()).toBeGreaterThan(100);
  expect(hosts.twiceAtOnce()).toBe(0);
  expect(hosts.tooSoon()).toBe(0);
});

test('no page is overdue by more than its cadence, save where its host was busy or to be left alone', () => {
  const { ownLateShare } = month.measures;
  expect(ownLateShare.count()).toBeGreaterThan(100);
  expect(ownLateShare.max()).toBeLessThanOrEqual(1);
});
