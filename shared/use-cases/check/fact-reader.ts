import { findLinks } from '../../article/page-links.ts';
import { type PageInput, readPage } from '../../article/read-page.ts';
import { articleReaderVersion } from '../../article/reader-version.ts';
import { readFeed } from '../../discovery/read-feed.ts';
import { figuresVersion } from '../../figures/recogniser-version.ts';
import { statementsVersion } from '../../statements/recogniser-version.ts';
import { readFacts } from '../read.ts';
import type { CapturedPage, FactReader } from './check-deps.ts';

/** The running extractor and recognisers. */
export const factReader: FactReader = {
  version: `article ${articleReaderVersion}, figures ${figuresVersion}, statements ${statementsVersion}`,
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

function feedLinks(page: CapturedPage): readonly string[] | null {
  const feed = readFeed(page);
  return feed.kind === 'feed' ? feed.items.map(({ url }) => url) : null;
}

/** A section page without a single link is not the section page it was. */
function sectionLinks(page: CapturedPage, selector: string | null): readonly string[] | null {
  const links = findLinks(pageInput(page), selector ?? undefined).map(({ url }) => url);
  return links.length > 0 ? links : null;
}
