import { expect, test } from 'vitest';
import { nearest } from '../../../shared/wiring/config/nearest.ts';

test.each([
  ['evry', ['every', 'outlet'], 'every'],
  ['lables', ['labels', 'links'], 'labels'],
  ['Feed', ['feed'], 'feed'],
  ['colour', ['page', 'feed'], null],
  ['', ['page'], null],
])('%s is taken for %j', (word, known, meant) => {
  expect(nearest(word, known)).toBe(meant);
});
