import { describe, expect, test } from 'vitest';
import { digitsValue } from '../../../shared/language/digits.ts';
import { lexiconFor } from '../../../shared/language/lexicons.ts';
import { numberTokens } from '../../../shared/language/number-tokens.ts';
import { readNumeral } from '../../../shared/language/numerals.ts';
import { splitSentences } from '../../../shared/language/sentences.ts';
import { isPlural, singular } from '../../../shared/language/singular.ts';

const english = lexiconFor('en');

const numeral = (text: string, language = 'en') => {
  const { numbers } = lexiconFor(language);
  const read = readNumeral(numberTokens(text, 0, numbers), 0, numbers);
  return read === null ? null : (read.range ?? read.value);
};

describe('numbers', () => {
  test.each([
    ['fifty-nine', 59],
    ['two hundred and fifty-one', 251],
    ['three thousand four hundred', 3400],
    ['two dozen', 24],
    ['half a million', 500_000],
    ['one and a half million', 1_500_000],
    ['a hundred', 100],
    ['three quarters of', 0.75],
    ['a quarter of', 1 / 4],
    ['3.5m', 3_500_000],
    ['1.8 billion', 1_800_000_000],
    ['4 hundred million', 400_000_000],
    ['2½', 2.5],
    ['.5', 0.5],
    ['tens of thousands', [10_000, 100_000]],
    ['dozens', null],
    ['a third man', null],
  ])('%s', (text, value) => {
    expect(numeral(text)).toEqual(value);
  });

  test.each([
    ['einundzwanzig', 21],
    ['zwei Dutzend', 24],
    ['1.234', 1234],
    ['6,7', 6.7],
    ['2,5 Milliarden', 2_500_000_000],
    ['zwei Viertel der', 0.5],
  ])('%s in German', (text, value) => {
    expect(numeral(text, 'de')).toEqual(value);
  });

  test.each([
    ['1,234.5', 1234.5],
    ['12,34', null],
    ['1.2.3', null],
    ['7.10.2023', null],
    ['9'.repeat(40), null],
  ])('digits %s', (text, value) => {
    expect(digitsValue(text, '.')).toBe(value);
  });

  test('a language without words of its own still has its separators', () => {
    expect(numeral('1.234', 'fr')).toBe(1234);
  });
});

describe('nouns', () => {
  test.each([
    ['hostages', 'hostage'],
    ['bodies', 'body'],
    ['people', 'person'],
    ['schoolchildren', 'schoolchild'],
    ['gunmen', 'gunman'],
    ['churches', 'church'],
    ['crisis', 'crisis'],
    ['bus', 'bus'],
    ['dead', 'dead'],
  ])('%s is counted as %s', (word, lemma) => {
    expect(singular(word, english)).toBe(lemma);
  });

  test('words that only end like a plural are none', () => {
    expect(
      ['crisis', 'virus', 'famous', 'press', 'specimen'].some((word) => isPlural(word, english)),
    ).toBe(false);
  });
});

test('a German date does not end the sentence at its full stop', () => {
  expect(splitSentences('Am 7. Oktober begann es. Danach war Ruhe.')).toHaveLength(2);
});
