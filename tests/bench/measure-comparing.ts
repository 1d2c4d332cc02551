import { diffSentences, diffWords } from 'diff';
import { plainTextArticle } from '../../shared/article/plain-text.ts';
import { compareReadings } from '../../shared/changes/compare-readings.ts';
import type { Reading } from '../../shared/domain/reading.ts';
import { findFigures } from '../../shared/figures/find-figures.ts';
import { findStatements } from '../../shared/statements/find-statements.ts';
import { type ReadingCost, typicalMs } from './measure-reading.ts';

const WORDS = 10_000;

/** What it costs to compare a story of 10,000 words with one in which no sentence stands. */
export async function measureRewrite(rounds: number): Promise<readonly ReadingCost[]> {
  const [before, after] = [readText(longStory(1)), readText(longStory(2))];
  const steps: readonly (readonly [string, () => unknown])[] = [
    ['a rewrite of 10,000 words', () => compareReadings({ before, after, version: 2 })],
    [
      'jsdiff diffSentences, the same',
      () => diffSentences(before.article.text, after.article.text),
    ],
    [
      'jsdiff diffWords, a fifth of it',
      () => diffWords(fifth(before.article.text), fifth(after.article.text)),
    ],
  ];
  const costs: ReadingCost[] = [];
  for (const [what, step] of steps) costs.push({ what, cpuMs: await typicalMs(step, rounds) });
  return costs;
}

const fifth = (text: string): string => text.slice(0, Math.floor(text.length / 5));

function readText(text: string): Reading {
  const article = plainTextArticle(text);
  return { article, figures: findFigures(article), statements: findStatements(article) };
}

const nouns =
  'harbour bridge road school hospital river market tower valley ferry village square station mill church field'.split(
    ' ',
  );
const verbs = 'reached left closed opened rebuilt guarded crossed watched emptied lit'.split(' ');

/** Paragraphs of plain sentences, every fourth with a figure, every fifth with a statement; `seed` makes other ones. */
function longStory(seed: number): string {
  let state = seed * 7919;
  const pick = (most: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % most;
  };
  const noun = (): string => nouns[pick(nouns.length)] ?? '';
  const sentence = (at: number): string => {
    const plain = `the ${noun()} of the ${noun()} ${verbs[pick(verbs.length)] ?? ''} the ${noun()} by the ${noun()}`;
    if (at % 5 === 0) return `“${plain},” the mayor Ina Brandt said.`;
    return at % 4 === 0
      ? `At least ${pick(900) + 20} people near ${plain} were injured.`
      : `Before dawn ${plain}.`;
  };
  const paragraphs: string[] = ['A long story of the harbour'];
  let words = 0;
  for (let at = 0; words < WORDS; at += 4) {
    const paragraph = [at, at + 1, at + 2, at + 3].map(sentence).join(' ');
    paragraphs.push(paragraph);
    words += paragraph.split(' ').length;
  }
  return paragraphs.join('\n');
}
