import { expect, test } from 'vitest';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { isLasting, makeFaultyPages } from '../../../shared/wiring/own-faults.ts';

test('a page whose check fails by a fault of ours is left for a minute, then for two', () => {
  let now = 0;
  const pages = makeFaultyPages(() => now);
  pages.failed('p');
  expect(pages.rests('p')).toBe(true);
  expect(pages.rests('other')).toBe(false);
  now = 60_000;
  expect(pages.rests('p')).toBe(false);
  pages.failed('p');
  now = 179_000;
  expect(pages.rests('p')).toBe(true);
  pages.worked('p');
  expect(pages.rests('p')).toBe(false);
});

test('a full disk lasts, a lost race does not', () => {
  expect(isLasting(new RecountError('store.disk-full', 'full'))).toBe(true);
  expect(isLasting(new RecountError('store.busy', 'busy'))).toBe(false);
  expect(isLasting(new Error('anything'))).toBe(false);
});
