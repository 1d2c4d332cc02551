import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainTextArticle } from '../../../shared/article/plain-text.ts';
import { findStatements } from '../../../shared/statements/find-statements.ts';

const LINE = 'Harbour talks go on in Tarn\n';

const cuesOf = (sentence: string): (string | undefined)[] =>
  findStatements(plainTextArticle(LINE + sentence)).map(({ cue }) => cue?.surface);

describe('what looks like indirect speech', () => {
  it.each([
    ['said', 'The harbour ministry said that the bridge would stay closed until Friday.'],
    ['warned', 'Adrian Holt, the envoy, warned that the talks could fail within days.'],
    ['told', 'The mayor told reporters that 12 boats were missing.'],
    ['opposes', 'The government of Costara opposes the second phase of the truce.'],
    ['opposes', 'The government of Costara opposes the second phase, which would end the war.'],
    ['favors', 'Mara Lind favors extending the first phase.'],
    ['denied', 'The Prime Minister’s Office denied knowledge of any talks.'],
    ['charged', 'A spokesman charged that the threats complicate matters.'],
    ['announced', 'The army announced a new crossing at Port Arlen.'],
  ])('is a statement where someone reports: %s', (cue, sentence) => {
    expect(cuesOf(sentence)).toContain(cue);
  });

  it.each([
    'Lind has not mentioned ferries since the Monday night debate.',
    'Lind, speaking of ferries, left the hall.',
    'Holt spoke to a crowd while Lind defended people accused of theft.',
  ])('is left out where nobody reports: %s', (sentence) => {
    expect(cuesOf(sentence)).toEqual([]);
  });

  it('is weighed by single lower-case words, without names or sequences', () => {
    const file = new URL('../../../shared/statements/doubt-weights.ts', import.meta.url);
    const lines = (/`\n([^`]*)\n`/.exec(readFileSync(file, 'utf8'))?.[1] ?? '').split('\n');
    expect(lines.length).toBeGreaterThan(500);
    for (const line of lines) {
      const [slot = '', told = ''] = line.replace(/ -?\d+$/, '').split(/:(.*)/s);
      const most = slot.startsWith('cue-') || slot.startsWith('shape-') ? 2 : 1;
      expect(told.split(' ').length, line).toBeLessThanOrEqual(most);
      if (/^\p{Lu}/u.test(told)) expect(told).toMatch(/^Capital$/);
    }
  });
});
