import { describe, expect, it } from 'vitest';
import { plainTextArticle } from '../../../shared/article/plain-text.ts';
import { readArticle } from '../../../shared/article/read-page.ts';
import { newsPage } from './page.ts';

describe('plain text', () => {
  it('stays as it is; its lines are blocks', () => {
    const text =
      '# Situation\r\n\n  Fifty-nine are held.\n- Two are free.\n> We wait.\nCorrection: an earlier version said 58.\n';
    const article = plainTextArticle(text);
    expect(article.text).toBe(text);
    expect(article.headline).toBeNull();
    expect(article.blocks.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
      ['heading', '# Situation'],
      ['paragraph', 'Fifty-nine are held.'],
      ['list-item', '- Two are free.'],
      ['quote', '> We wait.'],
      ['note', 'Correction: an earlier version said 58.'],
    ]);
  });

  it('without a line is empty', () => {
    expect(plainTextArticle(' \n')).toMatchObject({
      readable: false,
      unreadableReason: 'empty',
      blocks: [],
    });
  });
});

it('of a page served as text keeps its lines; markup served so is still read as markup', () => {
  const html = '# Fever\n\nConfirmed cases: 1,234.\n- North Valley: 41\n';
  const article = readArticle({ html, contentType: 'text/markdown; charset=utf-8' });
  expect(article.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list-item']);
  const page = readArticle({ html: newsPage({}), contentType: 'text/plain' });
  expect(page.headline).toBe('Talks resume over hostages');
});
