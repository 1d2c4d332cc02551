import type { Erasure } from '../../domain/erasure.ts';
import { elapsedMs, type Instant } from '../../domain/instant.ts';
import type { PendingFact } from '../../ports/version-store.ts';
import { everyItem } from '../every-item.ts';
import type { EraseDeps } from './erase-deps.ts';
import { eraseFromPage } from './erase-page.ts';
import { type ErasureRequest, marksSince } from './plan-erasure.ts';

/**
 * Does an erasure: its tombstone first, so that checks heed it from then on and a run that is cut
 * short can be taken up again, then the work, then `done`. Harmless to repeat.
 */
export async function erase(deps: EraseDeps, erasure: Erasure): Promise<Erasure> {
  await recordWalk(deps, erasure, null);
  return eraseFrom(deps, erasure, null);
}

/** Goes on at the page where `cursor` stands; of one page there is nothing to go on with. */
async function eraseFrom(
  deps: EraseDeps,
  erasure: Erasure,
  cursor: string | null,
): Promise<Erasure> {
  const { erasures } = deps.store;
  await erasures.put(erasure);
  for await (const { pageIds, next } of stretchesOf(deps, erasure, cursor)) {
    for (const pageId of pageIds) await eraseFromPage(deps, pageId, erasure.id);
    await recordWalk(deps, erasure, next);
  }
  // Another process may have ended it meanwhile, and somebody lifted it then: that stays.
  const standing = await erasures.get(erasure.id);
  if (standing !== null && standing.liftedAt !== null) return standing;
  const done = { ...erasure, status: 'done' as const };
  await erasures.put(done);
  return done;
}

const mostTurns = 5;

/**
 * Does an erasure that was planned for a request. Between the plan and its tombstone a check may have
 * committed the text in other words around it: what is found so then goes too.
 */
export async function eraseAsked(
  deps: EraseDeps,
  { wish }: Pick<ErasureRequest, 'wish'>,
  planned: Erasure,
): Promise<Erasure> {
  let erasure = await erase(deps, planned);
  if (wish.kind !== 'text') return erasure;
  for (let turn = 0; turn < mostTurns; turn++) {
    const more = await marksSince(deps, wish, erasure);
    if (more.length === 0) break;
    const marks = [...erasure.marks, ...more];
    erasure = await erase(deps, { ...erasure, status: 'begun', marks });
  }
  return erasure;
}

/** Erasures that began and did not end. */
export async function unfinishedErasures({
  store,
}: Pick<EraseDeps, 'store'>): Promise<readonly Erasure[]> {
  const found: Erasure[] = [];
  for await (const erasure of everyItem((s) => store.erasures.list(s)))
    if (erasure.status === 'begun' && erasure.liftedAt === null) found.push(erasure);
  return found;
}

/** Takes up again what was cut short; returns what is done now. */
export async function eraseUnfinished(deps: EraseDeps): Promise<readonly Erasure[]> {
  const done: Erasure[] = [];
  for (const { id } of await unfinishedErasures(deps)) {
    // Another process may have ended it since it was listed.
    const erasure = await deps.store.erasures.get(id);
    if (erasure?.status === 'begun' && erasure.liftedAt === null)
      done.push(await eraseFrom(deps, erasure, await reachedBy(deps, erasure)));
  }
  return done;
}

const hourMs = 3_600_000;

/**
 * For a service: at its first call, and then once an hour, takes up again what was cut short. Returns
 * how many erasures were ended.
 */
export function makeEraseCutShort(deps: EraseDeps): () => Promise<number> {
  let last: Instant | null = null;
  return async () => {
    const now = deps.clock.now();
    if (last !== null && elapsedMs(last, now) < hourMs) return 0;
    const done = await eraseUnfinished(deps);
    last = now;
    return done.length;
  };
}

/** Pages that are done before it is put down how far the walk has come. */
const pagesAtOnce = 20;

interface PageStretch {
  readonly pageIds: readonly string[];
  /** Where the one after it begins; null: it was the last. */
  readonly next: string | null;
}

async function* stretchesOf(
  { store }: EraseDeps,
  { target }: Erasure,
  begin: string | null,
): AsyncGenerator<PageStretch> {
  if (target.pageId !== null) {
    yield { pageIds: [target.pageId], next: null };
    return;
  }
  let cursor = begin;
  do {
    const listed = await store.pages.list({ limit: pagesAtOnce, cursor });
    cursor = listed.cursor;
    yield { pageIds: listed.items.map(({ id }) => id), next: cursor };
  } while (cursor !== null);
}

const walkId = ({ id }: Erasure): string => `erasure:${id}`;

/** Apart from the tombstone, which goes to other stores, where pages stand otherwise. */
async function recordWalk(
  { store }: EraseDeps,
  erasure: Erasure,
  cursor: string | null,
): Promise<void> {
  if (erasure.target.pageId !== null) return;
  const walk = { id: walkId(erasure), startedAt: erasure.at, cursor, done: false };
  await store.walks.put(walk);
}

const reachedBy = async ({ store }: EraseDeps, erasure: Erasure): Promise<string | null> =>
  (await store.walks.get(walkId(erasure)))?.cursor ?? null;

/** A check that looked for tombstones may commit this much after: clocks differ, reads take time. */
const lateMs = 10 * 60_000;

/**
 * For facts that may have been committed by a check which began before an erasure of the page: the
 * erasure is done again on them before anyone is shown them.
 */
export function makeEraseLate(deps: EraseDeps): (fact: PendingFact) => Promise<void> {
  return async (fact) => {
    if (fact.kind !== 'version') return;
    const erasures = await deps.store.erasures.of(fact.pageId);
    if (erasures.length === 0) return;
    const version = await deps.store.versions.get(fact.pageId, fact.number);
    const late = erasures.find(
      ({ at }) => version !== null && elapsedMs(at, version.fetchedAt) < lateMs,
    );
    if (late !== undefined) await eraseFromPage(deps, fact.pageId, late.id);
  };
}

/**
 * What an import calls once it brought facts of a page in: standing erasures are done on them. True:
 * something of it was erased here before, and is gone again.
 */
export async function eraseAgain(deps: EraseDeps, pageId: string): Promise<boolean> {
  const erasures = await deps.store.erasures.of(pageId);
  const newest = erasures
    .map(({ id }) => id)
    .toSorted()
    .at(-1);
  return newest === undefined ? false : eraseFromPage(deps, pageId, newest);
}
