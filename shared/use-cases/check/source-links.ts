import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { FetchedPage } from '../../ports/page-reader.ts';
import type { CheckDeps, SourceLinks } from './check-deps.ts';

/** Sitemaps of an index that one read opens, the most recently changed first. */
const mostSitemaps = 3;

/**
 * Addresses of the stories that a fetched source leads to, in its order; null when it is no such
 * source. The newest sitemaps of an index are read too, each by its own robots rules; one that
 * cannot be read is left out, and an index whose sitemaps all fail is no source.
 */
export async function sourceLinks(
  deps: CheckDeps,
  source: { readonly page: Page; readonly at: Instant },
  fetched: FetchedPage,
): Promise<readonly string[] | null> {
  const found = linksIn(deps, source, fetched);
  if (found === null || found.kind === 'stories') return found?.urls ?? null;
  const stories: (readonly string[])[] = [];
  for (const url of found.urls.slice(0, mostSitemaps)) {
    const result = await deps.reader.read({ url, ignoreRobots: isOverridden(deps, url) });
    const inner = result.kind === 'fetched' ? linksIn(deps, source, result) : null;
    if (inner?.kind === 'stories') stories.push(inner.urls);
  }
  return stories.length === 0 ? null : stories.flat();
}

function linksIn(
  { facts }: CheckDeps,
  { page, at }: { readonly page: Page; readonly at: Instant },
  { bytes, url, contentType }: FetchedPage,
): SourceLinks | null {
  return facts.links({ bytes, url, contentType, fetchedAt: at, selectors: page.selectors }, page);
}

const isOverridden = ({ settings }: CheckDeps, url: string): boolean =>
  settings.ignoreRobotsHosts.has(new URL(url).hostname);
