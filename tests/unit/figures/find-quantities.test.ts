import { expect, test } from 'vitest';
import { findQuantities } from '../../../shared/figures/find-quantities.ts';

test('a correction note read as a plain sentence gives its was and its now', () => {
  const note = 'Correction: an earlier version said 58 hostages were held; the number is 59.';
  expect(findQuantities(note).map((quantity) => quantity.value)).toEqual([58, 59]);
});

test('offsets count in the sentence given', () => {
  const [quantity] = findQuantities('It costs $11 billion.');
  expect(quantity).toMatchObject({ start: 9, end: 20, surface: '$11 billion', unit: 'dollar' });
});
