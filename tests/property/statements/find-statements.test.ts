import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findStatements } from '../../../shared/statements/find-statements.ts';
import { plainArticle } from '../../unit/statements/plain-article.ts';

const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "''",
  '‘',
  '’',
  ',',
  '.',
  ':',
  '—',
  '(',
  ')',
  '\n',
  ' said ',
  ' told ',
  ' that ',
  ' according to ',
  ' Holt ',
  ' the ministry ',
  ' who ',
  ' and ',
  ' denied ',
  ' not ',
  ' Mr. ',
  ' he ',
  ' is unaware of ',
  ' on Monday ',
  ' to ',
);

const text = fc
  .array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

describe('finding statements', () => {
  it('never throws, and keeps every span inside its text', () => {
    fc.assert(
      fc.property(text, (body) => {
        for (const one of findStatements(plainArticle(body)))
          for (const [start, end] of [...one.content, one.sentence]) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(body.length);
          }
      }),
    );
  });

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(text, (body) => {
        expect(findStatements(plainArticle(body))).toEqual(findStatements(plainArticle(body)));
      }),
    );
  });
});

describe('time grows with the length of the text, no faster', () => {
  const takes = (body: string): number => {
    const from = performance.now();
    findStatements(plainArticle(body));
    return performance.now() - from;
  };
  // Ample for a busy machine; anything superlinear takes minutes.
  const LIMIT_MS = 20_000;

  it('on a page of 200,000 words', () => {
    const sentence = 'Holt said the road to Veldt was open, but the army denied it. ';
    expect(takes(sentence.repeat(15_400))).toBeLessThan(LIMIT_MS);
    expect(takes(`${sentence}\n`.repeat(15_400))).toBeLessThan(LIMIT_MS);
  });

  it('on one sentence of 50,000 characters', () => {
    expect(takes('the ministry, who said that he said, '.repeat(1_400))).toBeLessThan(LIMIT_MS);
    expect(takes('said '.repeat(10_000))).toBeLessThan(LIMIT_MS);
  });

  it('on ten thousand quotation marks that never close', () => {
    expect(takes('“ he said '.repeat(10_000))).toBeLessThan(LIMIT_MS);
    expect(takes('‘a '.repeat(10_000))).toBeLessThan(LIMIT_MS);
    expect(takes('“a\n'.repeat(10_000))).toBeLessThan(LIMIT_MS);
  });
});
