import { decodeFeed } from './decode-feed.ts';
import { type FeedReading, feedError } from './feed.ts';
import { feedItems } from './feed-items.ts';
import { readSitemap } from './read-sitemap.ts';
import { rootElement, xmlFault } from './xml-guard.ts';

export interface FeedSource {
  readonly bytes: Uint8Array;
  /** Where the bytes came from; relative links are resolved against it. */
  readonly url: string;
  readonly contentType: string | null;
}

/** Reads the bytes of an RSS, Atom, RDF or JSON feed, a news sitemap or a sitemap index. Never throws: what cannot be read is a `feed-error`. */
export const readFeed = ({ bytes, url, contentType }: FeedSource): FeedReading =>
  readFeedText(decodeFeed(bytes, contentType), url);

/** `readFeed` for text that is decoded already. What the document is, it says itself: servers' content types are often wrong. */
export function readFeedText(text: string, baseUrl: string): FeedReading {
  const document = text.trimStart();
  if (document.startsWith('{')) {
    return document.length > 10_000_000 ? feedError('too-large') : asFeed(document, baseUrl);
  }
  const root = rootElement(document);
  if (!document.startsWith('<') || /^<!doctype\s+html/i.test(document) || root?.name === 'html') {
    return feedError('not-a-feed');
  }
  const fault = xmlFault(document);
  if (fault !== null || root?.closed !== true) {
    return feedError(fault ?? 'malformed');
  }
  return root.name === 'urlset' || root.name === 'sitemapindex'
    ? readSitemap(document, baseUrl)
    : asFeed(document, baseUrl);
}

function asFeed(text: string, baseUrl: string): FeedReading {
  const items = feedItems(text, baseUrl);
  return 'kind' in items ? items : { kind: 'feed', items };
}
