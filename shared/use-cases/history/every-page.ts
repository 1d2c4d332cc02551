import type { Page } from '../../domain/page.ts';
import type { Watch } from '../../domain/watch.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';

/**
 * Each page that a watch follows, once: the feeds and sections, or else the coverage that they and
 * the watches lead to. Paused watches are left out.
 */
export async function* everyPage(
  store: Pick<Store, 'watches' | 'pages'>,
  { sources }: { readonly sources: boolean },
): AsyncGenerator<Page> {
  const seen = new Set<string>();
  for await (const watch of everyItem<Watch>((stretch) => store.watches.list(stretch)))
    if (!watch.paused) yield* pagesOf(store, { watch, sources, seen });
}

interface Pass {
  readonly watch: Watch;
  readonly sources: boolean;
  readonly seen: Set<string>;
}

async function* pagesOf(
  store: Pick<Store, 'pages'>,
  { watch, sources, seen }: Pass,
): AsyncGenerator<Page> {
  for await (const page of everyItem<Page>((s) => store.pages.listByWatch(watch.id, s))) {
    // A watch that a pack brought may name a page that was erased.
    if (page.erased !== undefined) continue;
    if (seen.has(page.id) || (page.role !== 'coverage') !== sources) continue;
    seen.add(page.id);
    yield page;
  }
}
