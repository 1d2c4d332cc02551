import { describe, expect, it } from 'vitest';
import { plainTextArticle } from '../../../shared/article/plain-text.ts';

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
