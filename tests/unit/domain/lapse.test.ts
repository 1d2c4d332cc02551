import { expect, test } from 'vitest';
import { lapseWords } from '../../../shared/domain/lapse.ts';

test.each([
  ['2026-03-04T14:00:20.000Z', 'less than a minute'],
  ['2026-03-04T14:01:00.000Z', '1 minute'],
  ['2026-03-04T14:59:59.000Z', '59 minutes'],
  ['2026-03-04T15:00:00.000Z', '1 hour'],
  ['2026-03-05T04:30:00.000Z', '14 hours'],
  ['2026-03-06T13:59:00.000Z', '47 hours'],
  ['2026-03-07T15:00:00.000Z', '3 days'],
])('the time from 14:00 to %s is %s', (to, words) => {
  expect(lapseWords('2026-03-04T14:00:00.000Z', to)).toBe(words);
});
