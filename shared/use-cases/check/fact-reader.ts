import { findLinks } from '../../article/page-links.ts';
import { type PageInput, readPage } from '../../article/read-page.ts';
import { articleReaderVersion } from '../../article/reader-version.ts';
import { readFeed } from '../../discovery/read-feed.ts';
import { figuresVersion } from '../../figures/recogniser-version.ts';
import { statementsVersion } from '../../statements/recogniser-version.ts';
import { readFacts } from '../read.ts';
import type { CapturedPage, FactReader, SourceLinks } from './check-deps.ts';

const extractor = `article ${articleReaderVersion}`;

/** The running extractor and recognisers. */
export const factReader: FactReader = {
  version: `${extractor}, figures ${figuresVersion}, statements ${statementsVersion}`,
  extractor,
  article: (page) => readPage(pageInput(page)),
  facts: readFacts,
  links: (page, { role, links }) => (role === 'feed' ? feedLinks(page) : sectionLinks(page, links)),
};

function pageInput({ bytes, url, contentType, fetchedAt, selectors }: CapturedPage): PageInput {
  return {
    html: bytes,
    url,
    fetchedAt,
    selectors,
    ...(contentType === null ? {} : { contentType }),
  };
}

function feedLinks(page: CapturedPage): SourceLinks | null {
  const feed = readFeed(page);
  switch (feed.kind) {
    case 'feed':
      return { kind: 'stories', urls: feed.items.map(({ url }) => url) };
    case 'sitemap-index':
      return { kind: 'sources', urls: feed.sitemaps };
    case 'feed-error':
      return null;
  }
}

/** A section page without a single link is not the section page it was. */
function sectionLinks(page: CapturedPage, selector: string | null): SourceLinks | null {
  const urls = findLinks(pageInput(page), selector ?? undefined).map(({ url }) => url);
  return urls.length > 0 ? { kind: 'stories', urls } : null;
}
