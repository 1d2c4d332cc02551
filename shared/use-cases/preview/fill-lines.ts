import type { ProjectDeps } from '../project/project-deps.ts';
import { makeQuietProject } from '../project/project-fact.ts';

/**
 * Puts what a page said in its past versions on the lines of trackers that are new. Tells nobody:
 * a new tracker is no news.
 */
export async function fillLines(
  { store, clock }: Pick<ProjectDeps, 'store' | 'clock'>,
  pageId: string,
): Promise<void> {
  const head = await store.versions.head(pageId);
  const project = makeQuietProject({ store, clock, settings: { holdMs: 0 } });
  for (let number = 1; number <= (head?.number ?? 0); number++)
    await project([{ kind: 'version', pageId, number }]);
}
