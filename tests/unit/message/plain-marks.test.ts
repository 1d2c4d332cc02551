import { expect, test } from 'vitest';
import { markWords } from '../../../shared/presentation/message/marked-words.ts';

test('typographic marks are no words to mark', () => {
  const { before, after } = markWords(
    "The Prime Minister's Office denied it.",
    'The Prime Minister’s Office confirmed it.',
  );
  expect(before.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual([
    'denied',
  ]);
  expect(after.filter(({ changed }) => changed).map(({ text }) => text.trim())).toEqual([
    'confirmed',
  ]);
});
