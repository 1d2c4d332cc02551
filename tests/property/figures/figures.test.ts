import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFigures } from '../../../shared/figures/find-figures.ts';
import { findQuantities } from '../../../shared/figures/find-quantities.ts';
import { articleOf } from '../../unit/figures/article-of.ts';

const pieces = fc.constantFrom(
  'at least',
  'between',
  'and',
  'to',
  'of the',
  'of them',
  '35',
  '1,234',
  '$',
  '5%',
  '-',
  '20-25',
  'half',
  'a',
  'million',
  'hostages',
  'killed',
  ', including',
  ':',
  'said',
  'the army',
  'according to',
  '.',
  '\n',
  'one',
  'twenty',
  'dozens',
  '“',
  'm',
  'per',
  '½',
);
const newsText = fc.array(pieces, { maxLength: 60 }).map((words) => words.join(' '));

describe('figures of any text', () => {
  test('reading never throws, and every figure is what stands at its offsets', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), newsText), (text) => {
        for (const figure of findFigures(articleOf({ text }))) {
          expect(text.slice(figure.start, figure.end)).toBe(figure.surface);
          expect(figure.sentence[0]).toBeLessThanOrEqual(figure.start);
          expect(figure.sentence[1]).toBeGreaterThanOrEqual(figure.end);
          expect(figure.value === null || figure.range === null).toBe(true);
          expect(figure.value === null || Number.isFinite(figure.value)).toBe(true);
        }
      }),
    );
  });

  test('wholes are other figures of the article, and no chain comes back to itself', () => {
    fc.assert(
      fc.property(newsText, (text) => {
        const figures = findFigures(articleOf({ text, headline: text }));
        figures.forEach((figure, index) => {
          expect(figure.partOf).not.toContain(index);
          for (const whole of figure.partOf) expect(figures[whole]?.in).toBe(figure.in);
        });
      }),
    );
  });

  test('a number in words is the same as in digits', () => {
    const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
    const ones = [
      '',
      '-one',
      '-two',
      '-three',
      '-four',
      '-five',
      '-six',
      '-seven',
      '-eight',
      '-nine',
    ];
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 99 }), (value) => {
        const words = `${tens[Math.floor(value / 10) - 2] ?? ''}${ones[value % 10] ?? ''}`;
        const [inWords] = findQuantities(`There were ${words} people.`);
        const [inDigits] = findQuantities(`There were ${value} people.`);
        expect(inWords?.value).toBe(value);
        expect({ ...inWords, surface: '', end: 0 }).toEqual({ ...inDigits, surface: '', end: 0 });
      }),
    );
  });
});
