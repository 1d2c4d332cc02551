import type { PageFacts } from './page-facts.ts';
import { absoluteUrl } from './site.ts';

const feedType = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)/i;
const MOST_FEEDS = 50;

/** Addresses of the feeds that the page declares, absolute, in order, each once. */
export function readFeeds(facts: PageFacts): readonly string[] {
  const found = new Set<string>();
  for (const { tag, attribs } of facts.tree.places) {
    if (tag !== 'link' || !/\balternate\b/i.test(attribs['rel'] ?? '')) continue;
    if (!feedType.test(attribs['type'] ?? '')) continue;
    const address = absoluteUrl(attribs['href'] ?? '', facts.url);
    if (address !== null && found.size < MOST_FEEDS) found.add(address);
  }
  return [...found];
}
