import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../shared/domain/figure.ts';
import { findFigures } from '../../../shared/figures/find-figures.ts';
import { articleOf } from '../../unit/figures/article-of.ts';

/**
 * Each case is a sentence after "> " and one line a figure: surface; value or low..high; bound; unit;
 * counted; measure; status; then what else is known, as name=value. "-" is null.
 */
const lineOf = (figure: Figure): string =>
  [
    figure.surface,
    numberOf(figure),
    figure.bound,
    figure.unit ?? '-',
    figure.counted ?? '-',
    figure.measure ?? '-',
    figure.status ?? '-',
    ...extrasOf(figure),
  ].join(' ; ');

function numberOf({ range, value }: Figure): string {
  if (range !== null) return `${range[0]}..${range[1]}`;
  return value === null ? '-' : String(Number(value.toPrecision(6)));
}

const extrasOf = (figure: Figure): string[] => [
  ...(figure.attributedTo === null ? [] : [`by=${figure.attributedTo}`]),
  ...(figure.asOf === null ? [] : [`as-of=${figure.asOf}`]),
  ...(figure.place === null ? [] : [`place=${figure.place}`]),
  ...(figure.series === null ? [] : [`series=${figure.series}`]),
  ...(figure.partOf.length === 0 ? [] : [`part-of=${figure.partOf.join('.')}`]),
];

interface Case {
  readonly group: string;
  readonly sentence: string;
  readonly figures: string[];
}

function casesOf(file: string): Case[] {
  const cases: Case[] = [];
  let group = '';
  for (const line of readFileSync(new URL(file, import.meta.url), 'utf8').split('\n')) {
    if (line.startsWith('# ')) group = line.slice(2);
    else if (line.startsWith('> ')) cases.push({ group, sentence: line.slice(2), figures: [] });
    else if (line !== '') cases.at(-1)?.figures.push(line);
  }
  return cases;
}

describe.each([
  ['en', './english.txt', 200],
  ['de', './german.txt', 20],
] as const)('figures in %s', (language, file, least) => {
  const cases = casesOf(file);

  test('the table is whole', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least);
  });

  test.each(cases)('$group: $sentence', ({ sentence, figures }) => {
    const publishedAt = '2026-03-04T10:00:00+01:00';
    const found = findFigures(articleOf({ text: sentence, language, publishedAt }));
    expect(found.map(lineOf)).toEqual(figures);
  });
});
