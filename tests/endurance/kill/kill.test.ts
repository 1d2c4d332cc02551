import { expect, test } from 'vitest';
import { runKills } from './run-kills.ts';

test('a desk that is killed again and again loses nothing and records nothing twice', async () => {
  const report = await runKills({ kills: 12, seed: 7 });
  expect(report.findings).toEqual([]);
  expect(report.faults).toEqual([]);
  expect(report.counts.get('answers acknowledged')).toBeGreaterThan(20);
  expect(report.counts.get('messages')).toBeGreaterThan(0);
}, 180_000);
