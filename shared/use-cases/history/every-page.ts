import type { Page } from '../../domain/page.ts';
import type { Watch } from '../../domain/watch.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';

/** Each page that a watch follows, once, feeds and sections before the pages they lead to. Paused watches are left out. */
export async function* everyPage(store: Pick<Store, 'watches' | 'pages'>): AsyncGenerator<Page> {
  const seen = new Set<string>();
  for await (const watch of everyItem<Watch>((stretch) => store.watches.list(stretch)))
    if (!watch.paused) yield* pagesOf(store, watch, seen);
}

/** The source first: what it leads to is listed after it was read. */
async function* pagesOf(
  store: Pick<Store, 'pages'>,
  watch: Watch,
  seen: Set<string>,
): AsyncGenerator<Page> {
  for (const sources of [true, false])
    for await (const page of everyItem<Page>((s) => store.pages.listByWatch(watch.id, s))) {
      if (seen.has(page.id) || (page.role !== 'coverage') !== sources) continue;
      seen.add(page.id);
      yield page;
    }
}
