import type { ArticleKind } from '../../domain/article.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import { nameWords } from '../tree/name-words.ts';
import { linkLength, type PageTree, type Place, proseLength, textLength } from '../tree/place.ts';
import { isOfType } from './linked-data.ts';
import { type Declared, firstMeta } from './page-facts.ts';

/** What the page is: an article, a live blog, a page of links to others, or something else. */
export function readKind(facts: Declared): ArticleKind {
  if (facts.objects.some((object) => isOfType(object, /^LiveBlogPosting$/))) return 'live-blog';
  if (isMarkedLive(facts)) return 'live-blog';
  if (isSection(facts)) return 'section';
  const type = firstMeta(facts, ['og:type']) ?? '';
  if (facts.article !== null || /article|news|story|post/i.test(type)) return 'article';
  if (facts.metas.has('article:published_time')) return 'article';
  return facts.tree.places.some(({ tag }) => tag === 'article') ? 'article' : 'page';
}

/** A front page by its address, or much more link than running text with no article declared. */
function isSection(facts: Declared): boolean {
  if (facts.article !== null) return false;
  const path = facts.url === null ? null : (parseUrl(facts.url)?.pathname ?? null);
  const root = facts.tree.places.find(({ tag }) => tag === 'body');
  if (root === undefined) return false;
  const linked = linkLength(facts.tree, root) / Math.max(1, textLength(facts.tree, root));
  if (path === '/' || /^\/index\.\w{3,5}$/.test(path ?? '')) return linked > 0.3;
  if (linked > 0.6 && proseLength(facts.tree, root) < 1500) return true;
  return !/article/i.test(firstMeta(facts, ['og:type']) ?? '') && isOfCards(facts, root);
}

const FEWEST_CARDS = 6;
const LONGEST_CARD = 700;
/** Running text outside the cards from which on a page is more than its cards. */
const OWN_PROSE = 600;

/** Teasers with a linked heading and a summary each, and hardly a word besides. */
function isOfCards({ tree }: Declared, root: Place): boolean {
  const heads = tree.places.filter(
    (place) =>
      /^h[2-5]$/.test(place.tag) &&
      textLength(tree, place) >= 20 &&
      linkLength(tree, place) > 0.8 * textLength(tree, place),
  );
  if (heads.length < FEWEST_CARDS) return false;
  const cards = new Set(heads.map((head) => cardAround(tree, head)));
  let carded = 0;
  for (const card of cards) carded += proseLength(tree, card);
  return proseLength(tree, root) - carded < OWN_PROSE;
}

/** The widest of the few elements around a heading that is still no more than one teaser. */
function cardAround(tree: PageTree, head: Place): Place {
  let card = head;
  for (let step = 0; step < 5 && card.parent !== null; step++) {
    const { parent } = card;
    if (textLength(tree, parent) > LONGEST_CARD || parent.tag === 'body') break;
    card = parent;
  }
  return card;
}

/** Two or more entries by microdata or class, or a container that calls itself a live blog. */
function isMarkedLive(facts: Declared): boolean {
  const { places } = facts.tree;
  if (places.some(({ attribs }) => (attribs['itemtype'] ?? '').endsWith('LiveBlogPosting')))
    return true;
  const live = places.filter(
    (place) => liveTags.has(place.tag) && nameWords(place).some((word) => liveWords.has(word)),
  );
  if (live.some((place) => isWhole(place) && proseLength(facts.tree, place) > 200)) return true;
  const entries = live.filter(
    (place) => place.attribs['id'] !== undefined && proseLength(facts.tree, place) > 40,
  );
  return entries.length >= FEWEST_ENTRIES;
}

const liveTags: ReadonlySet<string> = new Set(['article', 'section', 'div', 'li', 'main']);
const isWhole = ({ tag }: Place): boolean => tag === 'article' || tag === 'main';

const liveWords: ReadonlySet<string> = new Set([
  'liveblog',
  'liveentry',
  'liveblogentry',
  'liveticker',
  'liveupdates',
  'liveblogpost',
]);
const FEWEST_ENTRIES = 2;
