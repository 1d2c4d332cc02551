import type { Page } from '../../domain/page.ts';
import type { Tracker, TrackerPoint } from '../../domain/tracker.ts';
import { everyItem } from '../every-item.ts';
import { type RebuildDeps, rebuildPage } from './rebuild-page.ts';

export interface RebuildRequest {
  /** Null: every page. */
  readonly page: Page | null;
  /** Told before each page. */
  readonly onPage: (page: Page, done: number) => void;
}

/** What a rebuild did. */
export interface Rebuilt {
  readonly pages: number;
  readonly versions: number;
  /** Records and points that no committed fact gives, removed. */
  readonly removed: number;
}

/** Makes the projections of a page, or of all and of all trackers, anew from committed facts. */
export async function rebuildStore(
  deps: RebuildDeps,
  { page, onPage }: RebuildRequest,
): Promise<Rebuilt> {
  const { store } = deps;
  const total = { pages: 0, versions: 0, removed: 0 };
  const pages = page === null ? everyItem<Page>((s) => store.pages.list(s)) : [page];
  for await (const each of pages) {
    onPage(each, total.pages);
    const { versions, removed } = await rebuildPage(deps, each);
    total.pages += 1;
    total.versions += versions;
    total.removed += removed;
  }
  if (page === null) total.removed += await removeStrayPoints(deps);
  return total;
}

/** Points behind which no record stands: what a tracker that was changed or removed left behind. */
async function removeStrayPoints({ store }: RebuildDeps): Promise<number> {
  let removed = 0;
  for await (const { id } of everyItem<Tracker>((s) => store.trackers.list(s)))
    for await (const point of everyItem<TrackerPoint>((s) => store.ledger.points(id, s))) {
      if (await store.rebuild.isPointOf(point)) continue;
      await store.rebuild.removePoint(point);
      removed += 1;
    }
  return removed;
}
