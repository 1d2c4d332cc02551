import type { Page } from '../../domain/page.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import type { VersionFacts } from '../project/project-deps.ts';

/** Which pages a backtest looks at; null asks for nothing. */
export interface WantedPages {
  readonly pageId: string | null;
  readonly label: string | null;
}

/** Pages with versions, watched now or not, that are asked for. */
export async function* wantedPages(
  store: Pick<Store, 'pages'>,
  { pageId, label }: WantedPages,
): AsyncGenerator<Page> {
  const one = pageId === null ? null : await store.pages.get(pageId);
  const pages = pageId === null ? everyItem<Page>((s) => store.pages.list(s)) : [one];
  for await (const page of pages) {
    if (page === null || page.erased !== undefined || page.role !== 'coverage') continue;
    if (label === null || page.labels.includes(label)) yield page;
  }
}

/**
 * A page's versions of which the text is kept, oldest first, each with the one before; two at a
 * time in memory. After one that is not kept, or is withheld, `previous` is null.
 */
export async function* storedVersions(
  { versions }: Pick<Store, 'versions'>,
  page: Page,
): AsyncGenerator<VersionFacts> {
  const newest = (await versions.head(page.id))?.number ?? 0;
  let previous: VersionFacts['previous'] = null;
  for (let number = 1; number <= newest; number++) {
    const version = await versions.get(page.id, number);
    const document = version === null ? null : await versions.documentOf(version);
    if (version !== null && document !== null)
      yield {
        page,
        outlet: page.outlet ?? document.reading.article.siteName ?? page.host,
        version,
        document,
        previous,
        fetchedAt: async (earlier) =>
          (await versions.get(page.id, earlier))?.fetchedAt ?? version.fetchedAt,
      };
    previous = document;
  }
}
