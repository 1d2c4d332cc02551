import { expect, test } from 'vitest';
import { explainReading } from '../../shared/use-cases/explain.ts';
import { readReading } from '../../shared/use-cases/read.ts';
import { samplePage } from '../bench/sample-article.ts';

const explained = (text: string) =>
  explainReading(readReading({ content: { kind: 'text', text } }));

test('every figure and every statement of a page has its reasons, in their order', () => {
  const reading = readReading({ content: { kind: 'html', html: samplePage(47, 1) } });
  const { figures, statements } = explainReading(reading);
  expect(figures.map(({ index }) => index)).toEqual([...reading.figures.keys()]);
  expect(statements.map(({ index }) => index)).toEqual([...reading.statements.keys()]);
  expect([...figures, ...statements].filter(({ because }) => because.length === 0)).toEqual([]);
});

test('a figure says where its noun and its status come from', () => {
  const { figures } = explained(
    'The Northern Front holds 59 hostages, at least 35 of them dead.\nConfirmed cases: 1,234',
  );
  expect(figures.map(({ because }) => because)).toMatchObject([
    ['number: one value in digits', 'counted: the noun phrase beside it (hostages)', {}, {}],
    [
      {},
      'bound: words that say at least',
      'measure: implied by an earlier figure (hostage)',
      {},
      {},
    ],
    [{}, 'counted: the row’s label (Confirmed cases)', 'measure: the row’s label (confirmed case)'],
  ]);
});

test('a statement says its form, its cue and how sure the learned weights are', () => {
  const [said] = explained('The port was calm.\nHolt denied that talks had begun.').statements;
  expect(said?.because).toMatchObject([
    'form: what is said after the cue',
    'cue: “denied”, a form of “deny”',
    'speaker: the words “Holt”',
    expect.stringMatching(/^learned weights: -?\d+\.\d, at least -?\d+\.\d needed$/),
  ]);
});

test('what is no figure and what was left out is told with its rule', () => {
  const { passedOver, leftOut } = explained(
    'The port was calm on 3 March 2026.\nCall +1-555-010-0199 about phase two.\nThose who left early, she thought of them often.',
  );
  expect(passedOver.map(({ surface, rule }) => [surface, rule])).toEqual(
    expect.arrayContaining([
      ['3', 'date'],
      ['2026', 'date'],
      ['two', 'label'],
    ]),
  );
  expect(leftOut.map(({ because }) => because).join()).toContain('“thought of”');
});
