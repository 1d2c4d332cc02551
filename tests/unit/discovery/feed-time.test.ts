import { expect, test } from 'vitest';
import { feedTime } from '../../../shared/discovery/feed-time.ts';

test.each([
  ['2026-03-04T14:02:00Z', '2026-03-04T14:02:00Z'],
  ['2026-03-04T14:02:00.5+02:00', '2026-03-04T14:02:00.5+02:00'],
  ['2026-03-04T14:02+0200', '2026-03-04T14:02:00+02:00'],
  ['2026-03-04 14:02:00 Z', '2026-03-04T14:02:00Z'],
  ['2026-03-04', '2026-03-04'],
  ['Wed, 04 Mar 2026 14:02:00 GMT', '2026-03-04T14:02:00Z'],
  ['Wed, 4 Mar 2026 9:02 EST', '2026-03-04T09:02:00-05:00'],
  ['4 March 2026 14:02:00 +0530', '2026-03-04T14:02:00+05:30'],
])('%s is %s', (raw, time) => {
  expect(feedTime(raw)).toBe(time);
});

test.each([
  ['2026-03-04T14:02:00', '2026-03-04'],
  ['Wed, 04 Mar 2026 14:02:00', '2026-03-04'],
  ['Wed, 04 Mar 2026 14:02:00 BST', '2026-03-04'],
])('a time without a known zone, %s, is only its date', (raw, time) => {
  expect(feedTime(raw)).toBe(time);
});

test.each([
  undefined,
  '',
  'yesterday',
  '2026',
  '2026-02-31',
  '2026-13-01T00:00:00Z',
  '2026-03-04T25:00:00Z',
  '04/03/2026',
  'Wed, 32 Mar 2026 14:02:00 GMT',
])('%s is no time', (raw) => {
  expect(feedTime(raw)).toBeNull();
});
