import { expect, test } from 'vitest';
import { makeHostLog } from '../../endurance/month/host-log.ts';

const read = (startMs: number, endMs: number) => ({
  host: 'harbour.example',
  url: 'https://harbour.example/talks',
  startMs,
  endMs,
  delayMs: 2000,
});

test('the log of a long run sees a host that is asked twice at once', () => {
  const log = makeHostLog();
  log.add(read(5, 7));
  log.add(read(0, 10));
  expect([log.twiceAtOnce(), log.tooSoon()]).toEqual([1, 0]);
});

test('the log of a long run sees a host that is asked too soon', () => {
  const log = makeHostLog();
  for (const at of [0, 2010, 4000]) log.add(read(at, at + 10));
  expect([log.twiceAtOnce(), log.tooSoon()]).toEqual([0, 1]);
});

test('time in which a host was read or rested is not idle', () => {
  const log = makeHostLog();
  log.add(read(1000, 1500));
  expect(log.idleMs('harbour.example', 500, 4000)).toBe(500 + 500);
});
