import { expect, test } from 'vitest';
import { termsOf } from '../../../shared/use-cases/search/terms.ts';

test.each([
  ['Hostages and the hostage', ['hostage']],
  ['Renée’s bodies', ['renee', 'body']],
  ['1,234 people', ['1234', 'person']],
  ['a of the to', []],
  ['Port-Ansel', ['port', 'ansel']],
  ['ＶＥＲＵＮ', ['verun']],
])('“%s” is found by %j', (text, terms) => {
  expect(termsOf(text)).toEqual(terms);
});

test('a text of a megabyte, or of one endless word, is found by words of a bearable length', () => {
  expect(termsOf('x'.repeat(1_000_000))).toEqual([]);
});
