import type { Store } from '../../ports/store.ts';
import type { ProjectDeps } from '../project/project-deps.ts';
import { makeProject } from '../project/project-fact.ts';

/**
 * Puts what a page said in its past versions on the lines of trackers that are new. Tells nobody:
 * a new tracker is no news.
 */
export async function fillLines(
  { store, clock }: Pick<ProjectDeps, 'store' | 'clock'>,
  pageId: string,
): Promise<void> {
  const head = await store.versions.head(pageId);
  const project = makeProject({ store: quiet(store), clock, settings: { holdMs: 0 } });
  for (let number = 1; number <= (head?.number ?? 0); number++)
    await project([{ kind: 'version', pageId, number }]);
}

/** The store without a way to alert anybody or to commit what trackers give cause for. */
const quiet = (store: Store): Store => ({
  ...store,
  outbox: { ...store.outbox, addAlert: () => Promise.resolve('known') },
  versions: {
    ...store.versions,
    commitEvent: () => Promise.resolve('known'),
    markProjected: () => Promise.resolve(),
  },
});
