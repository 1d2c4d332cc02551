import { XMLParser } from 'fast-xml-parser';
import { type FeedReading, feedError, mostItems } from './feed.ts';
import { judged } from './feed-items.ts';
import { feedTime } from './feed-time.ts';
import { decodeEntities } from './plain-title.ts';

const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  maxNestedTags: 20,
  isArray: (name) => name === 'url' || name === 'sitemap' || name === 'news',
});

/** An element of a sitemap, as far as it is read. */
interface Node {
  readonly sitemapindex?: unknown;
  readonly sitemap?: unknown;
  readonly urlset?: unknown;
  readonly url?: unknown;
  readonly loc?: unknown;
  readonly lastmod?: unknown;
  readonly news?: unknown;
  readonly title?: unknown;
  readonly publication_date?: unknown;
}

/** A sitemap or news sitemap as a feed, newest first, or the further sitemaps of an index. The text must have passed `xmlFault`. */
export function readSitemap(text: string, baseUrl: string): FeedReading {
  let root: Node;
  try {
    root = nodeOf(parser.parse(text));
  } catch {
    return feedError('malformed');
  }
  if ('sitemapindex' in root) {
    const entries = nodesOf(nodeOf(root.sitemapindex).sitemap).map(entryOf);
    return {
      kind: 'sitemap-index',
      sitemaps: judged(newestFirst(entries), baseUrl).map(({ url }) => url),
    };
  }
  const entries = nodesOf(nodeOf(root.urlset).url).map(entryOf);
  return { kind: 'feed', items: judged(newestFirst(entries), baseUrl) };
}

interface Entry {
  readonly links: readonly (string | undefined)[];
  readonly title: string | undefined;
  readonly published: string | undefined;
  /** For the order alone: a page's last change is not when it was published. */
  readonly touchedMs: number;
}

function entryOf(node: Node): Entry {
  const news = nodesOf(node.news)[0];
  const published = textOf(news?.publication_date);
  const touched = feedTime(published ?? textOf(node.lastmod));
  return {
    links: [textOf(node.loc)],
    title: textOf(news?.title),
    published,
    touchedMs: touched === null ? Number.NEGATIVE_INFINITY : Date.parse(touched),
  };
}

/** Sitemaps hold more than is taken and keep no order: the newest are wanted. Entries without a time keep their places after the others. */
const newestFirst = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .toSorted((a, b) => (a.touchedMs === b.touchedMs ? 0 : b.touchedMs - a.touchedMs))
    .slice(0, 2 * mostItems);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodeOf = (value: unknown): Node => (isNode(value) ? value : {});

const nodesOf = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : [];

/** Longer than any address or headline is no text worth decoding. */
const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= 8192 ? decodeEntities(value) : undefined;
