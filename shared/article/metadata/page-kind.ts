import type { ArticleKind } from '../../domain/article.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import { linkLength, proseLength, textLength } from '../tree/place.ts';
import { nameWords } from '../tree/name-words.ts';
import { isOfType } from './linked-data.ts';
import { firstMeta, type PageFacts } from './page-facts.ts';

/** What the page is: an article, a live blog, a page of links to others, or something else. */
export function readKind(facts: PageFacts): ArticleKind {
  if (facts.objects.some((object) => isOfType(object, /^LiveBlogPosting$/))) return 'live-blog';
  if (isMarkedLive(facts)) return 'live-blog';
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

const liveWords: ReadonlySet<string> = new Set(['liveblog', 'liveentry', 'liveblogentry', 'liveticker', 'liveupdates', 'liveblogpost']);
const FEWEST_ENTRIES = 2;

/** Two or more entries by microdata or class, or a container that calls itself a live blog. */
function isMarkedLive(facts: PageFacts): boolean {
  let entries = 0;
  for (const place of facts.tree.places) {
    if (/LiveBlogPosting$/.test(place.attribs['itemtype'] ?? '')) return true;
    if (!/^(?:article|section|div|li|main)$/.test(place.tag) || facts.noise[place.index] === true) continue;
    const isLive = nameWords(place).some((word) => liveWords.has(word));
    if (isLive && (place.tag === 'article' || place.tag === 'main')) return proseLength(facts.tree, place) > 200;
    if (isLive && place.attribs['id'] !== undefined && proseLength(facts.tree, place) > 40) entries++;
  }
  return entries >= FEWEST_ENTRIES;
}
