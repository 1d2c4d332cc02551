import { after, elapsedMs, type Instant } from '../../domain/instant.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HostPace, HostRest } from '../../ports/host-pace.ts';
import type { PageReader } from '../../ports/page-reader.ts';
import type { PageStore } from '../../ports/page-store.ts';
import type { CheckReport, CheckRequest } from './check-context.ts';

/** A check as a queue with one reader a host brings it. */
export interface QueuedRequest {
  readonly pageId: string;
  readonly host: string;
  readonly slot: Instant;
  /** Which of its host's messages it is, from 0, and how many there are. */
  readonly place: number;
  readonly of: number;
  /** Should it fail once more, nobody tries it again. */
  readonly isLastTry: boolean;
}

/** What became of it; `put-off`: the host rests, so the page is due later. */
export type PacedReport =
  | CheckReport
  | { readonly kind: 'put-off'; readonly pageId: string; readonly until: Instant };

export interface PacedDeps {
  readonly check: (request: CheckRequest) => Promise<CheckReport>;
  readonly pages: Pick<PageStore, 'state' | 'putState'>;
  readonly reader: Pick<PageReader, 'delayMs'>;
  readonly pace: HostPace;
  readonly clock: Clock;
  readonly wait: (ms: number) => Promise<void>;
}

/** No function sleeps longer; what has to wait longer is due later. */
const longestWaitMs = 2000;
/** A page that fails by a fault of ours is not asked for again before this. */
const poisonedMs = 60 * 60_000;
const mostQuickHosts = 10_000;

/**
 * Checks a page when its host may be read. Short delays are waited for here, while the queue gives
 * the host to no other; for long ones the host's rest is recorded and its other pages are due later.
 */
export function makePacedCheck(deps: PacedDeps): (request: QueuedRequest) => Promise<PacedReport> {
  const quick = makeQuickHosts();
  return async (request) => {
    const rest = quick.has(request.host) ? null : await deps.pace.rest(request.host);
    const leftMs = rest === null ? 0 : elapsedMs(deps.clock.now(), rest.until);
    if (rest !== null && leftMs > longestWaitMs)
      return putOff(deps, request, inLine(rest, request));
    await deps.wait(Math.max(0, leftMs));
    const report = await checkOrSetAside(deps, request);
    if (report.kind === 'checked' && (await restAfter(deps, request)) === 'short')
      quick.add(request.host);
    return report;
  };
}

/** Hosts whose delay this process knows to be short: nobody has recorded a rest of theirs. */
function makeQuickHosts() {
  const hosts = new Set<string>();
  return {
    has: (host: string): boolean => hosts.has(host),
    add: (host: string): void => {
      if (hosts.size >= mostQuickHosts) hosts.clear();
      hosts.add(host);
    },
  };
}

/** Pages of a host that rests come one delay after the other. */
const inLine = ({ until, delayMs }: HostRest, { place }: QueuedRequest): Instant =>
  after(until, Math.max(0, place - 1) * delayMs);

/** Leaves the host alone for as long as it asks. */
async function restAfter(
  { reader, pace, clock, wait }: PacedDeps,
  { host, place, of }: QueuedRequest,
): Promise<'short' | 'long'> {
  const delayMs = await reader.delayMs(`https://${host}/`);
  if (delayMs > longestWaitMs) {
    await pace.record(host, { until: after(clock.now(), delayMs), delayMs });
    return 'long';
  }
  if (place < of - 1) await wait(delayMs);
  return 'short';
}

/** A fault of ours that stays is told once an hour, not each time the page is found due. */
async function checkOrSetAside(deps: PacedDeps, request: QueuedRequest): Promise<CheckReport> {
  try {
    return await deps.check(request);
  } catch (fault) {
    if (request.isLastTry)
      await putOff(deps, request, after(deps.clock.now(), poisonedMs)).catch(() => undefined);
    throw fault;
  }
}

async function putOff(
  { pages }: PacedDeps,
  { pageId, host, slot }: QueuedRequest,
  until: Instant,
): Promise<PacedReport> {
  const state = await pages.state(pageId);
  if (state === null) return { kind: 'dropped', pageId, why: 'unknown' };
  // Due later already, or no longer wanted: the message is late.
  if (state.nextDueAt === null || state.nextDueAt > slot)
    return { kind: 'dropped', pageId, why: 'late' };
  const put = { ...state, revision: state.revision + 1, nextDueAt: until };
  await pages.putState(put, host);
  return { kind: 'put-off', pageId, until };
}
