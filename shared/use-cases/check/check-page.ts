import type { Instant } from '../../domain/instant.ts';
import type { Page, PageState } from '../../domain/page.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import type { Version } from '../../domain/version.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import { heedErasures } from '../removal/heed-erasures.ts';
import type { CheckContext, CheckReport, CheckRequest, Recorded } from './check-context.ts';
import type { CheckDeps } from './check-deps.ts';
import { discoverPages } from './discover-pages.ts';
import { interpret, type Look } from './interpret.ts';
import { nextState } from './next-state.ts';
import { recordCoverage } from './record-coverage.ts';
import { recordSight } from './record-sight.ts';

/**
 * Makes the check: one attempt to read a page, and its outcome on record. Whatever the outside
 * does is an outcome; only faults of our own (the store, the archive) throw. Doing it twice, late
 * or beside another check of the page commits nothing twice.
 */
export function makeCheck(deps: CheckDeps): (request: CheckRequest) => Promise<CheckReport> {
  return async ({ pageId, slot, readAt }) => {
    const page = await deps.store.pages.get(pageId);
    const state = await deps.store.pages.state(pageId);
    if (page?.erased !== undefined) return { kind: 'dropped', pageId, why: 'erased' };
    if (page === null || state === null) return { kind: 'dropped', pageId, why: 'unknown' };
    if (isLate(state, slot)) return { kind: 'dropped', pageId, why: 'late' };
    return checkPage(deps, { page, state, readAt });
  };
}

/** A message made for a slot before the page's next due time was answered already. */
function isLate(state: PageState, slot: Instant | null): boolean {
  return slot !== null && (state.nextDueAt === null || state.nextDueAt > slot);
}

async function checkPage(
  deps: CheckDeps,
  {
    page,
    state,
    readAt,
  }: { readonly page: Page; readonly state: PageState; readonly readAt: Instant | undefined },
): Promise<CheckReport> {
  const began = readAt ?? deps.clock.now();
  const { result, head } = await readPage(deps, page, state);
  const at = readAt ?? deps.clock.now();
  const context: CheckContext = { deps, page, state, began, at };
  const recorded =
    page.role === 'coverage'
      ? await record(context, interpret(deps, page, { result, at }), head)
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
async function readPage(deps: CheckDeps, page: Page, state: PageState): Promise<Answer> {
  const request = {
    url: page.url,
    ignoreRobots: deps.settings.ignoreRobotsHosts.has(parseUrl(page.url)?.hostname ?? ''),
  };
  const result = await deps.reader.read({ ...request, validators: validators(state) });
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

/** Validators of the last readable answer; after blindness the whole page is asked for again. */
function validators(state: PageState) {
  if (state.blindSince !== null || state.goneSince !== null) return {};
  return {
    ...(state.etag === null ? {} : { etag: state.etag }),
    ...(state.lastModified === null ? {} : { lastModified: state.lastModified }),
  };
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
async function moveOn(context: CheckContext, recorded: Recorded): Promise<CheckReport> {
  const { deps, page, state } = context;
  const next = nextState(page, state, recorded.finding);
  if (next.closed !== null) await deps.store.pages.putSpell(page.id, next.closed);
  const put = await deps.store.pages.putState(next.state, page.host);
  const { outcome, reason } = recorded.finding;
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
    nextDueAt: put === 'put' ? next.state.nextDueAt : null,
  };
}
