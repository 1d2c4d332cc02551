import type { Article } from '../../../shared/domain/article.ts';

/** An article of plain text, with the fields that matter to a test. */
export const plainArticle = (text: string, fields: Partial<Article> = {}): Article => ({
  readable: true,
  headline: null,
  standfirst: null,
  byline: [],
  publishedAt: null,
  modifiedAt: null,
  siteName: null,
  canonicalUrl: null,
  language: 'en',
  kind: 'article',
  text,
  blocks: [],
  ...fields,
});
