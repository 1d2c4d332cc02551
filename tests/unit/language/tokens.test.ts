import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokenize } from '../../../shared/language/tokens.ts';

const signs = "a Z é ’ ' - . ‐ 1 0 , 😀 _ $ % Ö ß ² \u00A0 \u0301 \n".split(' ').concat(' ');

const words = (text: string): string[] => tokenize(text).map((token) => token.text);

test.each([
  ['don’t stop the prime-minister', ['don’t', 'stop', 'the', 'prime-minister']],
  ["U.S. aid isn't cut", ['U.S.', 'aid', "isn't", 'cut']],
  ['at least 1,234.5 of 48 000', ['at', 'least', '1,234.5', 'of', '48 000']],
  ['Zoë’s café, „Straße“', ['Zoë’s', 'café', ',', '„', 'Straße', '“']],
  ['$11bn (50%)', ['$', '11', 'bn', '(', '50', '%', ')']],
  ['the end.', ['the', 'end', '.']],
])('%s is cut into its words, numbers and marks', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('no character but white space is lost, and offsets are where the words stand', () => {
  const text = fc.string({ unit: fc.constantFrom(...signs) });
  fc.assert(
    fc.property(text, (of) => {
      const tokens = tokenize(of, 3);
      expect(tokens.map((token) => of.slice(token.start - 3, token.end - 3))).toEqual(
        tokens.map((token) => token.text),
      );
      const letters = (from: string): string => from.replace(/\s/gu, '');
      expect(letters(tokens.map((token) => token.text).join(''))).toBe(letters(of));
    }),
  );
});
