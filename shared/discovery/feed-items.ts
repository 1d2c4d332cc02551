import { type AnyFeed, DetectError, parseFeed } from 'feedsmith';
import { type FeedError, type FeedItem, feedError, mostItems } from './feed.ts';
import { feedTime } from './feed-time.ts';
import { normaliseUrl } from './normalise-url.ts';
import { plainTitle } from './plain-title.ts';

/** An item before its links are judged: candidates for its address, best first. */
interface RawItem {
  readonly links: readonly (string | undefined)[];
  readonly title: string | undefined;
  readonly published: string | undefined;
}

/** The items of an RSS, Atom, RDF or JSON feed, in its order, one for each address, at most 500. XML must have passed `xmlFault`. */
export function feedItems(text: string, baseUrl: string): readonly FeedItem[] | FeedError {
  let feed: AnyFeed;
  try {
    feed = parseFeed(text, { maxItems: mostItems });
  } catch (error) {
    return feedError(error instanceof DetectError ? 'not-a-feed' : 'malformed');
  }
  return judged(rawItems(feed), baseUrl);
}

/** Items with a usable address, once each. */
export function judged(items: readonly RawItem[], baseUrl: string): readonly FeedItem[] {
  const byUrl = new Map<string, FeedItem>();
  for (const { links, title, published } of items) {
    const url = firstUrl(links, baseUrl);
    if (url !== null && !byUrl.has(url) && byUrl.size < mostItems) {
      byUrl.set(url, { url, title: plainTitle(title), publishedAt: feedTime(published) });
    }
  }
  return [...byUrl.values()];
}

function firstUrl(links: RawItem['links'], baseUrl: string): string | null {
  for (const link of links) {
    const text = link?.trim() ?? '';
    const url = text !== '' && URL.canParse(text, baseUrl) ? new URL(text, baseUrl).href : '';
    const normal = text.includes('\\') ? null : normaliseUrl(url);
    if (normal !== null) {
      return normal;
    }
  }
  return null;
}

/** Ids are often the address; one that is not absolute is only a name. */
const absolute = (id: string | undefined): string | undefined =>
  /^https?:\/\//i.test(id ?? '') ? id : undefined;

function rawItems(parsed: AnyFeed): readonly RawItem[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        links: [
          item.link,
          item.guid?.isPermaLink === false ? undefined : absolute(item.guid?.value),
          alternate(item.atom?.links),
        ],
        title: item.title ?? item.dc?.titles?.[0],
        published: item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        links: [alternate(entry.links), absolute(entry.id)],
        title: entry.title?.value,
        published: entry.published ?? entry.dc?.dates?.[0],
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        links: [item.link, absolute(item.rdf?.about)],
        title: item.title,
        published: item.dc?.dates?.[0],
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        links: [item.url, absolute(item.id), item.external_url],
        title: item.title,
        published: item.date_published,
      }));
  }
}

interface Link {
  readonly href?: string;
  readonly rel?: string;
  readonly type?: string;
}

/** The link to the story itself; a web page before other forms of it. */
function alternate(links: readonly Link[] | undefined): string | undefined {
  const own = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = own.find(({ type }) => type === undefined || type.startsWith('text/html'));
  return (page ?? own[0])?.href;
}
