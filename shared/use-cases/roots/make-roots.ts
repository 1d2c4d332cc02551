import { type DailyRoot, type Day, dayAfter, dayOf } from '../../domain/daily-root.ts';
import { after } from '../../domain/instant.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Digest } from '../../ports/digest.ts';
import type { Store } from '../../ports/store.ts';
import { allItems } from '../every-item.ts';
import { bringStragglers } from './bring-stragglers.ts';
import { recordLink } from './record-link.ts';
import { firstLookBack } from './recording-day.ts';
import { rootKey, rootText } from './root-text.ts';
import { tellRoot } from './tell-root.ts';
import { withdrawAhead } from './withdraw-ahead.ts';

export interface RootDeps {
  readonly store: Store;
  readonly archive: Archive;
  readonly clock: Clock;
  readonly digest: Digest;
}

/** After midnight, for what was read before it to be recorded. */
const graceMs = 10 * 60_000;
/** Roots made in one run; after a long rest the next run goes on. */
const mostAtOnce = 40;
const mostPending = 1000;

/**
 * Makes the roots of the days that have ended, each over the links of its day and the root of the
 * day before; a day on which nothing was recorded has one too. Doing it again, beside another
 * process or after a crash half-way makes none twice and tells none twice. Returns how many it made.
 */
export function makeRoots(deps: RootDeps): () => Promise<number> {
  let doneThrough: Day = '';
  return async () => {
    const open = dayOf(after(deps.clock.now(), -graceMs));
    if (open === doneThrough) return 0;
    const made = await makeThrough(deps, open);
    if (made < mostAtOnce) doneThrough = open;
    return made;
  };
}

async function makeThrough(deps: RootDeps, open: Day): Promise<number> {
  await linkPending(deps, dayAfter(open, -1));
  await withdrawAhead(deps);
  const newest = await deps.store.roots.newest();
  if (newest !== null) await settleRoot(deps, newest);
  let day = newest === null ? await firstDay(deps, open) : dayAfter(newest.day);
  let previous = newest?.root ?? null;
  let made = 0;
  if (newest !== null) await bringStragglers(deps, newest.day);
  while (day !== null && day < open && made < mostAtOnce) {
    previous = (await makeRoot(deps, day, previous)).root;
    made += 1;
    day = dayAfter(day);
  }
  return made;
}

/** The first of the last days that has a link; null for a store where nothing was recorded. */
async function firstDay({ store }: RootDeps, open: Day): Promise<Day | null> {
  for (let back = firstLookBack; back > 0; back--) {
    const day = dayAfter(open, -back);
    if ((await store.roots.links(day, { limit: 1 })).items.length > 0) return day;
  }
  return null;
}

/** The text goes to the archive before the root: a root without it could not be checked later. */
async function makeRoot(deps: RootDeps, day: Day, previous: string | null): Promise<DailyRoot> {
  const { store, archive, clock, digest } = deps;
  const links = await allItems((stretch) => store.roots.links(day, stretch));
  const text = rootText(day, previous, links);
  const root = digest(text);
  await archive.put(rootKey(day, root), new TextEncoder().encode(text));
  const made = { day, root, previous, captures: links.length, madeAt: clock.now() };
  const stored =
    (await store.roots.put(made)) === 'put' ? made : ((await store.roots.get(day)) ?? made);
  await settleRoot(deps, stored);
  return stored;
}

/** What was committed and waits for projection still is linked all the same. */
async function linkPending(deps: RootDeps, through: Day): Promise<void> {
  const { versions } = deps.store;
  for (const fact of await versions.pending(`${through}T23:59:59.999Z`, mostPending)) {
    if (fact.kind !== 'version') continue;
    const version = await versions.get(fact.pageId, fact.number);
    if (version !== null) await recordLink(deps, version);
  }
}

async function settleRoot(deps: RootDeps, root: DailyRoot): Promise<void> {
  if (await deps.store.roots.isSettled(root.day)) return;
  await tellRoot(deps, root);
  await deps.store.roots.settle(root.day);
}
