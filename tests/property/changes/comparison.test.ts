import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../../shared/changes/compare-readings.ts';
import { articleKey } from '../../../shared/changes/same-article.ts';
import { wordDiff } from '../../../shared/changes/word-diff.ts';
import type { FoundChange } from '../../../shared/domain/change.ts';
import { buildArticle, buildReading } from '../../unit/changes/build-reading.ts';

const people = ['hostages', 'soldiers', 'miners', 'passengers', 'villagers', 'rescuers'];
const fates = ['were killed', 'were injured', 'were released', 'are missing', 'were arrested'];
const places = ['near Tarn', 'in Port Arlen', 'on the northern road', 'at the old mine'];
const speakers = ['the army said', 'the mayor of Tarn said', 'officials told Meridian Wire'];

const count = fc.integer({ min: 11, max: 9_999 });
const paragraph = fc
  .tuple(
    fc.constantFrom(...people),
    fc.constantFrom(...fates),
    fc.constantFrom(...places),
    fc.constantFrom(...speakers),
    count,
  )
  .map(([who, fate, where, source, n]) => `On Monday ${n} ${who} ${fate} ${where}, ${source}.`);
const story = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 8, selector: maskedForm });

function maskedForm(text: string): string {
  return text.replace(/\d+/g, '#');
}

const changesBetween = (before: readonly string[], after: readonly string[]): FoundChange[] => [
  ...compareReadings({
    before: buildReading({ paragraphs: before }),
    after: buildReading({ paragraphs: after }),
    version: 2,
  }).changes,
];

describe('laws of comparison', () => {
  it('the same reading twice gives no change', () => {
    fc.assert(
      fc.property(story, (paragraphs) => {
        expect(changesBetween(paragraphs, paragraphs)).toEqual([]);
      }),
    );
  });

  it('paragraphs in another order give no alert', () => {
    const shuffled = story.chain((paragraphs) =>
      fc.tuple(
        fc.constant(paragraphs),
        fc.shuffledSubarray(paragraphs, { minLength: paragraphs.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(changesBetween(before, after).filter((change) => change.alert)).toEqual([]);
      }),
    );
  });

  it('one changed digit always alerts, with both values', () => {
    const mutated = fc.tuple(story, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 8 }));
    fc.assert(
      fc.property(mutated, ([paragraphs, which, place, step]) => {
        const at = which % paragraphs.length;
        const old = paragraphs[at] ?? '';
        const number = /\d+/.exec(old)?.[0] ?? '';
        const changed = changeDigit(number, place, step);
        const after = paragraphs.with(at, old.replace(number, changed));
        const alerts = changesBetween(paragraphs, after).filter((change) => change.alert);
        expect(alerts.map((change) => [change.before?.value, change.after?.value])).toContainEqual([
          Number(number),
          Number(changed),
        ]);
      }),
    );
  });

  it('never throws, on any text', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        expect(() => changesBetween(before, after)).not.toThrow();
      }),
    );
  });
});

/** Another digit in one place; the first stays above zero. */
function changeDigit(number: string, place: number, step: number): string {
  const at = place % number.length;
  const digit = Number(number[at] ?? 0);
  const changed = at === 0 ? ((digit - 1 + step) % 9) + 1 : (digit + step) % 10;
  return number.slice(0, at) + String(changed) + number.slice(at + 1);
}

const typography: readonly (readonly [string, string])[] = [
  [' ', '\u00a0'],
  ["'", '’'],
  ['"', '“'],
  [' - ', ' – '],
  ['...', '…'],
  ['é', 'e\u0301'],
  ['’', 'â€™'],
];

describe('laws of sameness', () => {
  it('typography and encoding damage leave the key of an article as it is', () => {
    const line = 'Holt\'s aide said "no deal" - not yet ... in the café of the town’s hall';
    fc.assert(
      fc.property(story, fc.subarray([...typography]), (paragraphs, mutations) => {
        const text = [...paragraphs, line];
        const mutate = (one: string): string =>
          mutations.reduce((current, [from, to]) => current.replaceAll(from, to), one);
        const key = articleKey(buildArticle({ paragraphs: text }));
        expect(articleKey(buildArticle({ paragraphs: text.map(mutate) }))).toBe(key);
      }),
    );
  });

  it('another number is another article', () => {
    fc.assert(
      fc.property(story, (paragraphs) => {
        const key = articleKey(buildArticle({ paragraphs }));
        const other = paragraphs.with(
          0,
          (paragraphs[0] ?? '').replace(/\d/, (digit) => String((Number(digit) + 1) % 10)),
        );
        expect(articleKey(buildArticle({ paragraphs: other }))).not.toBe(key);
      }),
    );
  });
});

describe('laws of the word diff', () => {
  it('applied to the old text it gives the new text, and undone the old', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      story.map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = wordDiff(before, after);
        const join = (kind: string): string =>
          segments
            .filter((one) => one.kind === 'same' || one.kind === kind)
            .map((one) => one.text)
            .join('');
        expect(join('added')).toBe(after);
        expect(join('removed')).toBe(before);
      }),
    );
  });
});
