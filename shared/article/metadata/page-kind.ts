import type { ArticleKind } from '../../domain/article.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import { linkLength, proseLength, textLength } from '../tree/place.ts';
import { isOfType } from './linked-data.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';

/** What the page is: an article, a live blog, a page of links to others, or something else. */
export function readKind(facts: PageFacts): ArticleKind {
  if (facts.objects.some((object) => isOfType(object, /^LiveBlogPosting$/))) return 'live-blog';
  if (isSection(facts)) return 'section';
  const type = firstMeta(facts, ['og:type']) ?? '';
  if (facts.article !== null || /article|news|story|post/i.test(type)) return 'article';
  if (facts.metas.has('article:published_time')) return 'article';
  return facts.tree.places.some(({ tag }) => tag === 'article') ? 'article' : 'page';
}

/** A front page by its address, or much more link than running text with no article declared. */
function isSection(facts: PageFacts): boolean {
  if (facts.article !== null) return false;
  const path = facts.url === null ? null : (parseUrl(facts.url)?.pathname ?? null);
  const root = facts.tree.places.find(({ tag }) => tag === 'body');
  if (root === undefined) return false;
  const linked = linkLength(facts.tree, root) / Math.max(1, textLength(facts.tree, root));
  if (path === '/' || /^\/index\.\w{3,5}$/.test(path ?? '')) return linked > 0.3;
  return linked > 0.6 && proseLength(facts.tree, root) < 1500;
}
