import type { Article } from '../../../shared/domain/article.ts';

/** An article with only what matters to a test. */
export const articleOf = (fields: Partial<Article>): Article => ({
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
  text: '',
  blocks: [],
  ...fields,
});
