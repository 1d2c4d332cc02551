import type { PageTime } from '../domain/instant.ts';

/** One story a feed or sitemap leads to. */
export interface FeedItem {
  /** Absolute and in its normal form (see `normaliseUrl`). */
  readonly url: string;
  /** Plain text, at most 500 characters. */
  readonly title: string | null;
  readonly publishedAt: PageTime | null;
}

/** What a feed, news sitemap or sitemap index turned out to be. */
export type FeedReading =
  | { readonly kind: 'feed'; readonly items: readonly FeedItem[] }
  /** Addresses of further sitemaps, the most recently changed first. */
  | { readonly kind: 'sitemap-index'; readonly sitemaps: readonly string[] }
  | FeedError;

/** `declares-entities`: it holds a document type, which feeds have no use for and attackers do. */
export type FeedFault = 'too-large' | 'declares-entities' | 'malformed' | 'not-a-feed';

export interface FeedError {
  readonly kind: 'feed-error';
  readonly reason: FeedFault;
  /** One plain sentence without the document's own words. */
  readonly detail: string;
}

/** Items or sitemaps taken from one document. */
export const mostItems = 500;

const details: Readonly<Record<FeedFault, string>> = {
  'too-large': 'The feed is larger than 10 million characters.',
  'declares-entities': 'The feed declares a document type or entities, which are never read.',
  malformed: 'The feed is cut off or is not well-formed.',
  'not-a-feed': 'This is no RSS, Atom, RDF or JSON feed and no sitemap.',
};

export const feedError = (reason: FeedFault): FeedError => ({
  kind: 'feed-error',
  reason,
  detail: details[reason],
});
