import type { Instant } from '../../domain/instant.ts';
import type { Page, PageState } from '../../domain/page.ts';
import type { Version } from '../../domain/version.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import { heedErasures } from '../removal/heed-erasures.ts';
import type { CheckContext, CheckReport, CheckRequest, Recorded } from './check-context.ts';
import type { CheckDeps } from './check-deps.ts';
import { discoverPages } from './discover-pages.ts';
import { makeDoubt } from './doubt.ts';
import { type Glance, glanceAt } from './glance.ts';
import { interpret, type Look } from './interpret.ts';
import { knownPage, type LookedAt, withoutKnown } from './known-page.ts';
import { type Finding, nextState } from './next-state.ts';
import { readRequest, validatorsIn } from './read-request.ts';
import { recordCoverage } from './record-coverage.ts';
import { recordSight } from './record-sight.ts';

/**
 * Makes the check: one attempt to read a page, and its outcome on record. Whatever the outside
 * does is an outcome; only faults of our own (the store, the archive) throw. Doing it twice, late
 * or beside another check of the page commits nothing twice. What the state knows of the page is
 * all that is asked for while the page says the same.
 */
export function makeCheck(deps: CheckDeps): (request: CheckRequest) => Promise<CheckReport> {
  return async ({ pageId, slot, readAt }) => {
    const state = await deps.store.pages.state(pageId);
    if (state !== null && isLate(state, slot)) return { kind: 'dropped', pageId, why: 'late' };
    const glance = state === null ? null : await glanceAt(deps, state, readAt);
    return glance !== null && glance.same !== null
      ? moveOn({ ...glance, deps }, glance.same)
      : checkWhole(deps, { pageId, state, readAt, glance });
  };
}

type Wanted = Omit<Asked, 'page' | 'state'> & {
  readonly pageId: string;
  readonly state: PageState | null;
};

/** The check of a page of which its state does not know enough. */
async function checkWhole(deps: CheckDeps, wanted: Wanted): Promise<CheckReport> {
  const { pageId, state } = wanted;
  const page = await deps.store.pages.get(pageId);
  if (page?.erased !== undefined) return { kind: 'dropped', pageId, why: 'erased' };
  if (page === null || state === null) return { kind: 'dropped', pageId, why: 'unknown' };
  return checkPage(deps, { ...wanted, page, state });
}

/** A message made for a slot before the page's next due time was answered already. */
function isLate(state: PageState, slot: Instant | null): boolean {
  return slot !== null && (state.nextDueAt === null || state.nextDueAt > slot);
}

interface Asked {
  readonly page: Page;
  readonly state: PageState;
  readonly readAt: Instant | undefined;
  /** The page was read already, and did not say what the state knows. */
  readonly glance: Glance | null;
}

async function checkPage(
  deps: CheckDeps,
  { page, state, readAt, glance }: Asked,
): Promise<CheckReport> {
  const began = glance?.began ?? readAt ?? deps.clock.now();
  const { result, head } = await readPage(deps, { page, state, first: glance?.result });
  const at = glance?.result === result ? glance.at : (readAt ?? deps.clock.now());
  const doubt = makeDoubt(deps.store.pages, { state, host: page.host, at });
  const context: CheckContext = { deps, page, state, doubt, began, at };
  const look = (): Look =>
    (glance?.result === result ? glance.look : null) ?? interpret(deps, page, { result, at });
  const recorded =
    page.role === 'coverage'
      ? await record(context, look(), head)
      : await discoverPages(context, result);
  return recorded === null
    ? { kind: 'dropped', pageId: page.id, why: 'erased' }
    : moveOn(context, recorded);
}

/**
 * Reads the page if it changed since the head. A state that was not written, in a crash or a race,
 * holds the validators of an earlier version: "not modified" since that one, as a page that went
 * back to it answers, is no answer, and the whole page is asked for. The head that "not modified" was
 * held against comes along, so that it is not asked for twice.
 */
async function readPage(
  deps: CheckDeps,
  {
    page,
    state,
    first,
  }: Pick<Asked, 'page' | 'state'> & { readonly first?: ReadResult | undefined },
): Promise<Answer> {
  const request = readRequest(deps, page);
  const result = first ?? (await deps.reader.read({ ...request, validators: validatorsIn(state) }));
  if (result.kind !== 'not-modified' || page.role !== 'coverage') return { result };
  const head = await deps.store.versions.head(page.id);
  return head?.number === state.validatorsOf
    ? { result, head }
    : { result: await deps.reader.read(request) };
}

interface Answer {
  readonly result: ReadResult;
  /** As it was after the answer came; absent: not asked for. */
  readonly head?: Version | null;
}

async function record(
  context: CheckContext,
  fetched: Look,
  head: Version | null | undefined,
): Promise<Recorded | null> {
  const look = await heedErasures(context, fetched);
  if (look.kind === 'erased') return null;
  // What an erased version said is not kept again: the check is on record, and nothing else.
  if (look.kind === 'withheld') return recordSight(context, { kind: 'seen' });
  const covered =
    look.kind === 'article' || look.kind === 'same-bytes'
      ? await recordCoverage(context, look, head)
      : look;
  return 'finding' in covered
    ? withSight(covered, await recordSight(context, { kind: 'seen' }))
    : recordSight(context, covered);
}

function withSight(covered: Recorded, sight: Recorded): Recorded {
  return { ...covered, committed: [...covered.committed, ...sight.committed] };
}

/** Closes the spell and writes the state: last of all, so that a crash before it only repeats a read. */
async function moveOn(
  { deps, page, doubt }: Pick<CheckContext, 'deps' | 'doubt'> & { readonly page: LookedAt },
  recorded: Recorded,
): Promise<CheckReport> {
  const { outcome, reason } = recorded.finding;
  const next = nextState(page, doubt.state(), recorded.finding);
  if (next.closed !== null) await deps.store.pages.putSpell(page.id, next.closed);
  const state = doubt.isOver() ? knowing(next.state, page, recorded.finding) : next.state;
  const put = await deps.store.pages.putState(state, page.host);
  return {
    kind: 'checked',
    pageId: page.id,
    url: page.url,
    outcome,
    reason,
    version: recorded.version,
    changes: recorded.changes,
    committed: recorded.committed,
    discovered: recorded.discovered,
    nextDueAt: put === 'put' ? state.nextDueAt : null,
  };
}

/** The state with what the next check need not ask for. */
function knowing(state: PageState, page: LookedAt, { known, at }: Finding): PageState {
  const standing = withoutKnown(state);
  const next = known === undefined ? undefined : knownPage(page, known, at);
  return next === undefined ? standing : { ...standing, known: next };
}
