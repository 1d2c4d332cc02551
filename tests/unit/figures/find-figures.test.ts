import { expect, test } from 'vitest';
import { findFigures } from '../../../shared/figures/find-figures.ts';
import { articleOf } from './article-of.ts';

const figures = (text: string) => findFigures(articleOf({ text }));

test('a part is linked to the whole it is part of', () => {
  const [part, whole] = figures('The army said 58 of the 251 hostages were released.');
  expect(part).toMatchObject({ value: 58, partOf: [1], status: 'released', measure: 'hostage' });
  expect(whole).toMatchObject({ value: 251, counted: 'hostages', partOf: [] });
});

test('the members of a list after a colon are parts of the number before it', () => {
  const found = figures(
    'They hold 30 living hostages: 20 civilians, five soldiers and five Costaran nationals.',
  );
  expect(found.map((figure) => [figure.value, figure.counted, figure.partOf])).toEqual([
    [30, 'living hostages', []],
    [20, 'civilians', [0]],
    [5, 'soldiers', [0]],
    [5, 'Costaran nationals', [0]],
  ]);
});

test('dates, times, years, phases, flights and pronouns are no figures', () => {
  const text =
    'On October 7, 2023 at 9:30 a.m. Flight 370 left for phase two of the plan, one of the last stops in 2024.';
  expect(figures(text)).toEqual([]);
});

test('telephone numbers and addresses of the web are no figures, however they are written', () => {
  const text =
    'From abroad call +1-555-010-8841, (020) 7946 0958 or 0800-555-1234, or write to [the desk](mailto:Desk:%E2%80%AFdesk@harbour-post.example).';
  expect(figures(text)).toEqual([]);
  expect(figures('Some 20-25 people, not 30, left from a camp of 300.').length).toBe(3);
});

test('a value that a correction note quotes is not an assertion', () => {
  expect(figures('An earlier version of this article said 58 hostages were held.')).toEqual([]);
});

test("the numbers of a note block are the note's, those around it the article's", () => {
  const text = 'The army holds 59 people.\nThis article said 58 people.\nIt freed 12 prisoners.';
  const blocks = [{ kind: 'note' as const, start: 26, end: 54 }];
  const values = findFigures(articleOf({ text, blocks })).map((figure) => figure.value);
  expect(values).toEqual([59, 12]);
});

test('headline, standfirst and body follow each other, each with its own offsets', () => {
  const found = findFigures(
    articleOf({
      headline: '12 killed',
      standfirst: 'Six of them children',
      text: 'At least 12 died.',
    }),
  );
  expect(found.map((figure) => [figure.in, figure.start, figure.partOf])).toEqual([
    ['headline', 0, []],
    ['standfirst', 0, []],
    ['body', 9, []],
  ]);
});

test('a long page, a long sentence and a long row of numbers are read in linear time', () => {
  const texts = [
    'at least 35 people, 20 of them killed, ',
    '1, ',
    'five-',
    '“ 5 ',
    'the army said 5, ',
  ];
  for (const piece of texts) {
    const text = piece.repeat(Math.ceil(20_000 / piece.length));
    const started = Date.now();
    findFigures(articleOf({ text }));
    expect(Date.now() - started).toBeLessThan(4_000);
  }
}, 30_000);

test('an update is news, and a corrected article quotes what it said before', () => {
  expect(figures('Update: 12 people were killed in Varda.')).toHaveLength(1);
  expect(figures('This article was corrected to say that 12 people, not 21, were killed.')).toEqual(
    [],
  );
  expect(figures('Correction: the camp holds 12 people, not 21.')).toEqual([]);
});
