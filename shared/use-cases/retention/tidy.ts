import { apartMs, type Instant } from '../../domain/instant.ts';
import type { PageWalk } from '../../domain/retention.ts';
import { type TidyDeps, tidyPage } from './tidy-page.ts';

/** Pages that one call looks at. */
const pagesAtOnce = 20;
const dayMs = 86_400_000;

/**
 * For a service: each call looks at some pages more, once through all of them a day, and removes
 * what retention no longer keeps. A walk that was cut short goes on where it was.
 */
export function makeTidy(deps: TidyDeps): () => Promise<void> {
  const { bytesMs, documentsMs } = deps.retention;
  let doneSince: Instant | null = null;
  return async () => {
    if (bytesMs === null && documentsMs === null) return;
    if (doneSince !== null && !isDayOver(doneSince, deps.clock.now())) return;
    const walk = await currentWalk(deps);
    if (!walk.done) await tidyStretch(deps, walk);
    doneSince = walk.done ? walk.startedAt : null;
  };
}

const isDayOver = (since: Instant, now: Instant): boolean => apartMs(since, now) >= dayMs;

/** The walk that is under way, or the last one until a day is over since it began. */
async function currentWalk({ store, clock }: TidyDeps): Promise<PageWalk> {
  const known = await store.walks.get('walk');
  const now = clock.now();
  if (known !== null && !(known.done && isDayOver(known.startedAt, now))) return known;
  const begun = { id: 'walk', startedAt: now, cursor: null, done: false } as const;
  await store.walks.put(begun);
  return begun;
}

/** The walk moves on once its pages are done: cut short before that, they are done again. */
async function tidyStretch(deps: TidyDeps, walk: PageWalk): Promise<void> {
  const { items, cursor } = await deps.store.pages.list({
    limit: pagesAtOnce,
    cursor: walk.cursor,
  });
  for (const page of items)
    if (page.erased === undefined) await tidyPage(deps, page, walk.startedAt);
  await deps.store.walks.put({ ...walk, cursor, done: cursor === null });
}
