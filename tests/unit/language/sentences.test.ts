import { expect, test } from 'vitest';
import { splitSentences } from '../../../shared/language/sentences.ts';

const sentencesOf = (text: string): string[] =>
  splitSentences(text).map(([start, end]) => text.slice(start, end));

test('a sentence that runs on for pages is cut between two words, and nothing of it is lost', () => {
  const text = Array.from({ length: 1000 }, (_, index) => `${index} hostages`).join(', ');
  const sentences = sentencesOf(text);
  expect(sentences.join(' ')).toBe(text);
  for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(2000);
});

test('a long word without a space is cut where it must be', () => {
  expect(sentencesOf('x'.repeat(4500)).map(({ length }) => length)).toEqual([2000, 2000, 500]);
});
