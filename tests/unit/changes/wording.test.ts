import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clip, numberText } from '../../../shared/changes/summary.ts';

const room = new URL('../../../shared/changes/', import.meta.url);

describe('our own words', () => {
  it('never accuse an outlet', () => {
    for (const file of readdirSync(room)) {
      const source = readFileSync(new URL(file, room), 'utf8');
      const summaries = source.match(/(?:summary|return|const \w+Text = .*?):? `[^`]*`/g) ?? [];
      for (const summary of summaries) {
        expect(summary, file).not.toMatch(/silent|stealth|admit|backtrack|\blie|wrong|delet/i);
      }
    }
  });
});

describe('a summary', () => {
  it('is cut between words, never inside a number', () => {
    expect(clip('The toll rose to 12,345 people', 22)).toBe('The toll rose to…');
  });
  it('writes numbers with their thousands marked', () => {
    expect([1234567, 0.5, 12].map(numberText)).toEqual(['1,234,567', '0.5', '12']);
  });
});
