import type { Page } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import type { Clock } from '../../ports/clock.ts';
import type { StoredEntry } from '../../ports/rebuild-store.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import type { ProjectDeps } from '../project/project-deps.ts';
import { loadFacts } from '../project/project-fact.ts';
import { projectVersion } from '../project/project-version.ts';
import { readWishes } from '../project/read-wishes.ts';
import { restoreLink } from '../roots/record-link.ts';
import { makeRebuildLedger, oldPoints, type RebuildLedger } from './rebuild-ledger.ts';

export interface RebuildDeps {
  readonly store: Store;
  readonly clock: Clock;
}

/** What came of one page. */
export interface PageRebuilt {
  readonly versions: number;
  /** Records that no committed fact gives, removed. */
  readonly removed: number;
}

/**
 * Makes the projections of a page anew from its committed facts, with the trackers of today: a new
 * tracker gets its past points so. Nobody is alerted and no event is committed. The service may
 * go on meanwhile: what it commits after the rebuild began is left alone. Stopped half-way, it may
 * be done again.
 */
export async function rebuildPage(deps: RebuildDeps, page: Page): Promise<PageRebuilt> {
  const { store } = deps;
  const head = await store.versions.head(page.id);
  if (head === null) return { versions: 0, removed: 0 };
  const rebuilt = makeRebuildLedger(store, head.fetchedAt);
  const expired = await projectAgain(deps, page, { head, rebuilt });
  const document = await store.versions.documentOf(head);
  await rebuilt.finish(document?.lineages ?? []);
  return {
    versions: head.number,
    removed: await removeOthers(deps, page, { head, rebuilt, expired }),
  };
}

interface Pass {
  readonly head: Version;
  readonly rebuilt: RebuildLedger;
}

/** Returns the versions whose text retention took: their records cannot be made again, and stand. */
async function projectAgain(
  deps: RebuildDeps,
  page: Page,
  { head, rebuilt }: Pass,
): Promise<ReadonlySet<number>> {
  const { store, clock } = deps;
  const wishes = { ...(await readWishes(deps)), quiet: true };
  const project: ProjectDeps = {
    store: { ...store, ledger: rebuilt.ledger },
    clock,
    settings: { holdMs: 0 },
  };
  const expired = new Set<number>();
  for (let number = 1; number <= head.number; number++) {
    const version = await store.versions.get(page.id, number);
    if (version === null) continue;
    await restoreLink(deps, version);
    const facts = await loadFacts(project, page, version);
    if (facts !== null) await projectVersion(project, wishes, facts);
    else if (isTextExpired(version)) expired.add(number);
  }
  return expired;
}

const isTextExpired = ({ expired, erased }: Version): boolean =>
  expired?.documentAt != null && erased?.documentHash !== null;

/** Removes what is stored of the versions up to the head and was not written anew. */
async function removeOthers(
  { store }: RebuildDeps,
  page: Page,
  { head, rebuilt, expired }: Pass & { readonly expired: ReadonlySet<number> },
): Promise<number> {
  let removed = 0;
  for await (const stored of everyItem<StoredEntry>((s) => store.rebuild.entries(page.id, s))) {
    const number = versionOf(stored);
    if (rebuilt.wrote(stored.key) || number > head.number || expired.has(number)) continue;
    for (const point of stored.entry === null ? [] : oldPoints(stored.entry))
      await store.rebuild.removePoint(point);
    await store.rebuild.remove(page.id, stored);
    removed += 1;
  }
  return removed;
}

/** The version that a stored record begins with; 0 for one that cannot be read. */
function versionOf({ entry }: StoredEntry): number {
  if (entry === null) return 0;
  return entry.kind === 'change' ? entry.record.change.version : entry.record.version;
}
