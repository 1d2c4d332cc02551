import { findLinks } from '../../article/page-links.ts';
import { readFeed } from '../../discovery/read-feed.ts';
import type { UnreadableReason } from '../../domain/article.ts';
import type { Instant } from '../../domain/instant.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import type { Reading } from '../../domain/reading.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { Selectors, WatchTarget } from '../../domain/watch.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { FetchedPage, PageReader, ReadResult } from '../../ports/page-reader.ts';
import type { FactReader } from '../check/check-deps.ts';
import { interpret } from '../check/interpret.ts';
import { type PageIdentity, pageIdentity } from '../page-identity.ts';

/** One story of a feed or section, as its source names it. */
export interface Story {
  readonly url: string;
  readonly title: string | null;
}

/** What one look at an address came to. */
export type Found =
  | { readonly kind: 'article'; readonly reading: Reading; readonly finalUrl: string }
  | { readonly kind: 'stories'; readonly stories: readonly Story[]; readonly sitemaps: number }
  | {
      readonly kind: 'unreadable';
      readonly reason: UnreadableReason;
      /** One plain sentence where the reader gave one. */
      readonly detail: string | null;
    }
  | { readonly kind: 'gone' };

/** A look with what was fetched, so that it can be put on record without asking the site again. */
export interface FirstLook {
  readonly page: PageIdentity;
  readonly at: Instant;
  readonly result: ReadResult;
  readonly found: Found;
}

export interface LookDeps {
  readonly reader: Pick<PageReader, 'read'>;
  readonly facts: FactReader;
  readonly clock: Clock;
  readonly digest: Digest;
  readonly ignoreRobotsHosts: ReadonlySet<string>;
}

export interface LookRequest {
  readonly target: WatchTarget;
  readonly selectors: Selectors;
}

/**
 * Reads an address once, now, and stores nothing. Throws `watch.url` for what is no web address and
 * `watch.feed` for a feed that is asked for as a page.
 */
export async function lookAt(deps: LookDeps, request: LookRequest): Promise<FirstLook> {
  const { url } = request.target;
  const page = pageIdentity({ url, selectors: request.selectors }, deps.digest);
  if (page === null)
    throw new RecountError('watch.url', `${url} is no web address that can be followed.`);
  const ignoreRobots = deps.ignoreRobotsHosts.has(parseUrl(page.url)?.hostname ?? '');
  const result = await deps.reader.read({
    url: page.url,
    ignoreRobots,
    ...(request.selectors.render === true ? { render: true } : {}),
  });
  const at = deps.clock.now();
  if (request.target.kind === 'page') refuseFeed(page, result);
  const found =
    request.target.kind === 'page'
      ? articleIn(deps, { page, result, at, selectors: request.selectors })
      : storiesIn(request.target, result);
  return { page, at, result, found };
}

/** As a page its items would be one article that changes all day. */
function refuseFeed({ url }: PageIdentity, result: ReadResult): void {
  if (result.kind === 'fetched' && readFeed(result).kind !== 'feed-error')
    throw new RecountError(
      'watch.feed',
      `${url} is a feed or sitemap: add --feed to follow its stories. Nothing was stored.`,
    );
}

interface Answer {
  readonly page: PageIdentity;
  readonly result: ReadResult;
  readonly at: Instant;
  readonly selectors: Selectors;
}

function articleIn({ facts }: LookDeps, { page, result, at, selectors }: Answer): Found {
  const look = interpret({ facts }, pageOf(page, selectors, at), { result, at });
  switch (look.kind) {
    case 'article':
      return { kind: 'article', reading: facts.facts(look.article), finalUrl: look.capture.url };
    case 'gone':
      return { kind: 'gone' };
    case 'unreadable':
      return unreadable(look.reason, result);
    case 'same-bytes':
      return unreadable('empty', result);
  }
}

const unreadable = (reason: UnreadableReason, result: ReadResult): Found => ({
  kind: 'unreadable',
  reason,
  detail: result.kind === 'unreadable' ? result.detail : null,
});

const pageOf = (identity: PageIdentity, selectors: Selectors, at: Instant) => ({
  ...identity,
  role: 'coverage' as const,
  selectors,
  links: null,
  watches: [],
  outlet: null,
  labels: [],
  everyMs: null,
  firstSeenAt: at,
});

function storiesIn(target: WatchTarget, result: ReadResult): Found {
  if (result.kind === 'gone') return { kind: 'gone' };
  if (result.kind !== 'fetched')
    return unreadable(result.kind === 'unreadable' ? result.reason : 'empty', result);
  const found = target.kind === 'section' ? linksOf(target.links, result) : itemsOf(result);
  return found ?? unreadable('wrong-type', result);
}

function linksOf(links: string | null, { bytes, url, contentType }: FetchedPage): Found | null {
  const type = contentType === null ? {} : { contentType };
  const found = findLinks({ html: bytes, url, ...type }, links ?? undefined);
  const stories = found.map((link) => ({ url: link.url, title: link.text || null }));
  return stories.length === 0 ? null : { kind: 'stories', stories, sitemaps: 0 };
}

function itemsOf(fetched: FetchedPage): Found | null {
  const feed = readFeed(fetched);
  if (feed.kind === 'feed-error') return null;
  if (feed.kind === 'sitemap-index')
    return { kind: 'stories', stories: [], sitemaps: feed.sitemaps.length };
  return { kind: 'stories', stories: feed.items, sitemaps: 0 };
}
