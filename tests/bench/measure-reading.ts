import { diffWords } from 'diff';
import { readArticle } from '../../shared/article/read-page.ts';
import { compareReadings } from '../../shared/changes/compare-readings.ts';
import { firstLineages } from '../../shared/changes/first-lineages.ts';
import { findFigures } from '../../shared/figures/find-figures.ts';
import { findStatements } from '../../shared/statements/find-statements.ts';
import { readReading } from '../../shared/use-cases/read.ts';
import { cpuMs, median } from './median.ts';
import { samplePage } from './sample-article.ts';

export interface ReadingCost {
  readonly what: string;
  /** CPU milliseconds, the median. */
  readonly cpuMs: number;
}

/** What each step of reading the sample costs, with jsdiff's words beside the whole comparison. */
export async function measureReading(rounds: number): Promise<readonly ReadingCost[]> {
  const html = samplePage(47, 1);
  const article = readArticle({ html });
  const before = readReading({ content: { kind: 'html', html } });
  const after = readReading({ content: { kind: 'html', html: samplePage(46, 2) } });
  const lineages = firstLineages(before, 1);
  const steps: readonly (readonly [string, () => unknown])[] = [
    ['article of a page', () => readArticle({ html })],
    ['figures of an article', () => findFigures(article)],
    ['statements of an article', () => findStatements(article)],
    ['comparison of two readings', () => compareReadings({ before, after, version: 2, lineages })],
    ['jsdiff diffWords of their texts', () => diffWords(before.article.text, after.article.text)],
  ];
  const costs: ReadingCost[] = [];
  for (const [what, step] of steps) costs.push({ what, cpuMs: await typicalMs(step, rounds) });
  return costs;
}

/** The median CPU milliseconds of a step, warm. */
export async function typicalMs(step: () => unknown, rounds: number): Promise<number> {
  for (let round = 0; round < rounds; round++) step();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await cpuMs(step));
  return median(times);
}
