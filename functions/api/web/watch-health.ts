import type { Watch } from '../../../shared/domain/watch.ts';
import type { Store } from '../../../shared/ports/store.ts';
import type { WatchHealth } from '../../../shared/presentation/web/watches/watch-item.tsx';
import { targetPage } from '../../../shared/use-cases/settings/target-page.ts';
import type { Asked } from '../route.ts';

/** Of a feed with thousands of stories, the first ones. */
const mostStories = 20;

/** How a watch does: its own page, and the first stories that it found. */
export async function healthOf({ deps, store }: Asked, watch: Watch): Promise<WatchHealth> {
  const own = targetPage({ digest: deps.digest }, watch);
  const { items, cursor } = await store.pages.listByWatch(watch.id, {
    limit: mostStories,
    cursor: null,
  });
  const stories = items.filter(({ id }) => id !== own.id);
  return {
    watch,
    pageId: own.id,
    state: await store.pages.state(own.id),
    stories: await Promise.all(stories.map((page) => storyOf(store, page))),
    hasMore: cursor !== null,
  };
}

const storyOf = async (store: Store, page: WatchHealth['stories'][number]['page']) => ({
  page,
  state: await store.pages.state(page.id),
});
