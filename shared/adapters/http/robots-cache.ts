import { allowAll, parseRobots, type RobotsRules } from '../../discovery/robots.ts';
import type { UnreadableReason } from '../../domain/article.ts';
import { mostHops, redirectOf } from './redirects.ts';
import { refuse, type SafeRefusal } from './refusal.ts';
import type { SafeClient, SafeResponse } from './safe-request.ts';
import { productToken } from './user-agent.ts';

/** What a host's robots.txt says, or why nothing there may be read for now. */
type RobotsAnswer =
  | { readonly kind: 'rules'; readonly rules: RobotsRules }
  | {
      readonly kind: 'closed';
      readonly reason: UnreadableReason;
      readonly detail: string;
      /** Null when the host gave no answer and so asked for nothing. */
      readonly retryAfterMs: number | null;
    };

export interface RobotsCache {
  /** The rules of the URL's origin, asked for at most once a day; concurrent callers share one request. */
  rulesFor(url: URL): Promise<RobotsAnswer>;
  /** What is known without asking; null when nothing is. */
  known(origin: string): RobotsRules | null;
}

export interface RobotsCacheDeps {
  readonly client: SafeClient;
  readonly userAgent: string;
  readonly nowMs: () => number;
  /** For the request with all its redirects. */
  readonly totalMs: number;
}

interface Entry {
  readonly rules: RobotsRules | null;
  readonly failure: { readonly reason: UnreadableReason; readonly detail: string } | null;
  readonly freshUntilMs: number;
}

const freshMs = 24 * 60 * 60 * 1000;
/** RFC 9309: a robots.txt that fails closes the host; after this it is asked again. */
const closedMs = 5 * 60 * 1000;
/** Without an answer the page could not have been read either: ask again soon. */
const unansweredMs = 60 * 1000;
const mostOrigins = 1000;
/** RFC 9309 has readers parse at least 500 KiB; what comes after is not read. */
const mostBytes = 512 * 1024;

export function makeRobotsCache(deps: RobotsCacheDeps): RobotsCache {
  const entries = new Map<string, Entry>();
  const asked = new Map<string, Promise<Entry>>();
  const ask = async (origin: string): Promise<Entry> => {
    const entry = entryFrom(await fetchRobots(origin, deps), {
      nowMs: deps.nowMs(),
      before: entries.get(origin) ?? null,
    });
    entries.delete(origin);
    entries.set(origin, entry);
    for (const oldest of [...entries.keys()].slice(0, Math.max(0, entries.size - mostOrigins))) {
      entries.delete(oldest);
    }
    return entry;
  };
  const entryOf = (origin: string): Promise<Entry> => {
    const entry = entries.get(origin);
    if (entry !== undefined && deps.nowMs() < entry.freshUntilMs) {
      return Promise.resolve(entry);
    }
    const asking = asked.get(origin) ?? ask(origin).finally(() => asked.delete(origin));
    asked.set(origin, asking);
    return asking;
  };
  return {
    rulesFor: async ({ origin }) => answerOf(await entryOf(origin), deps.nowMs()),
    known: (origin) => entries.get(origin)?.rules ?? null,
  };
}

/** Old rules outlive a robots.txt that fails for the moment. */
const answerOf = (entry: Entry, nowMs: number): RobotsAnswer =>
  entry.rules === null && entry.failure !== null
    ? {
        kind: 'closed',
        ...entry.failure,
        retryAfterMs:
          entry.failure.reason === 'robots' ? Math.max(0, entry.freshUntilMs - nowMs) : null,
      }
    : { kind: 'rules', rules: entry.rules ?? allowAll };

function entryFrom(
  answer: SafeResponse | SafeRefusal,
  { nowMs, before }: { readonly nowMs: number; readonly before: Entry | null },
): Entry {
  const closed = (failure: NonNullable<Entry['failure']>, forMs: number): Entry => ({
    rules: before?.rules ?? null,
    failure,
    freshUntilMs: nowMs + forMs,
  });
  if (answer.kind === 'refusal') {
    const { reason, detail } = answer;
    // A host that cannot be reached at all gives the page's own reason; robots.txt is named when it alone may be at fault.
    const general = reason === 'refused-address' || reason === 'unreachable';
    return closed({ reason, detail: general ? detail : `robots.txt: ${detail}` }, unansweredMs);
  }
  if (answer.status === 429 || answer.status >= 500) {
    const { host } = new URL(answer.url);
    const detail = `robots.txt of ${host} answered with status ${answer.status}.`;
    return closed({ reason: 'robots', detail }, closedMs);
  }
  const rules =
    answer.status >= 200 && answer.status < 300
      ? parseRobots(new TextDecoder().decode(answer.bytes), productToken)
      : allowAll;
  return { rules, failure: null, freshUntilMs: nowMs + freshMs };
}

async function fetchRobots(
  origin: string,
  { client, userAgent, totalMs }: RobotsCacheDeps,
): Promise<SafeResponse | SafeRefusal> {
  const signal = AbortSignal.timeout(totalMs);
  let url = `${origin}/robots.txt`;
  for (let hop = 0; hop <= mostHops; hop++) {
    const answer = await client.send({
      url,
      method: 'GET',
      headers: { 'user-agent': userAgent, accept: 'text/plain,*/*;q=0.1' },
      wish: ({ status }) =>
        status >= 200 && status < 300 ? { kind: 'start', bytes: mostBytes } : { kind: 'skip' },
      signal,
    });
    const target = answer.kind === 'response' ? redirectOf(answer) : null;
    if (target === null) {
      return answer;
    }
    if ('kind' in target) {
      return target;
    }
    url = target.href;
  }
  return refuse('unreachable', `${new URL(origin).host} redirects more than ${mostHops} times.`);
}
