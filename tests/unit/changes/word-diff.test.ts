import { describe, expect, it } from 'vitest';
import { wordDiff } from '../../../shared/changes/word-diff.ts';

const applied = (before: string, after: string): string =>
  wordDiff(before, after)
    .filter((segment) => segment.kind !== 'removed')
    .map((segment) => segment.text)
    .join('');

describe('the word diff', () => {
  it('marks the one word that changed', () => {
    expect(wordDiff('58 hostages are held', '59 hostages are held')).toEqual([
      { kind: 'removed', text: '58' },
      { kind: 'added', text: '59' },
      { kind: 'same', text: ' hostages are held' },
    ]);
  });
  it('has no segments for two empty texts', () => {
    expect(wordDiff('', '')).toEqual([]);
  });
  it('falls back to sentences for long texts, and still gives the new text', () => {
    const before = Array.from(
      { length: 900 },
      (_, n) => `Sentence ${n} tells of the harbour.`,
    ).join(' ');
    const after = before.replace('Sentence 450', 'Line 450');
    expect(applied(before, after)).toBe(after);
    expect(wordDiff(before, after).length).toBeLessThan(8);
  });
  it('stays bounded when everything was rewritten', () => {
    const text = (word: string): string =>
      Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(' ');
    expect(applied(text('old'), text('new'))).toBe(text('new'));
  });
});
