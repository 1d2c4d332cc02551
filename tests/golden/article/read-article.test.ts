import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';
import type { Article } from '../../../shared/domain/article.ts';
import { expectGolden } from '../../support/golden-file.ts';

const folder = new URL('../../fixtures/article/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));

/** As a reviewer reads it: each block with its own text beside its kind. */
function reviewable(article: Article): string {
  const { text, blocks, ...rest } = article;
  const lines = blocks.map(({ start, end, ...block }) => ({
    ...block,
    text: text.slice(start, end),
  }));
  return `${JSON.stringify({ ...rest, blocks: lines }, null, 2)}\n`;
}

describe('a page reads as the reviewed article beside it', () => {
  it.each(pages)('%s', (page) => {
    const article = readArticle({
      html: readFileSync(new URL(page, folder)),
      url: `https://post.example/${page.replace('.html', '')}`,
      fetchedAt: '2026-03-05T09:00:00Z',
    });
    expectGolden(new URL(page.replace('.html', '.json'), folder), reviewable(article));
  });
});
