import { isAllowed } from '../../discovery/robots.ts';
import type { Clock } from '../../ports/clock.ts';
import type {
  Hop,
  PageReader,
  ReadRequest,
  ReadResult,
  UnreadablePage,
  Validators,
} from '../../ports/page-reader.ts';
import { acceptHeader } from './content-types.ts';
import { defaultLimits } from './limits.ts';
import { bodyWish, resultOf } from './read-result.ts';
import { isPermanent, mostHops, redirectOf } from './redirects.ts';
import type { SafeRefusal } from './refusal.ts';
import { makeRobotsCache, type RobotsCache } from './robots-cache.ts';
import {
  makeSafeClient,
  type SafeClient,
  type SafeRequestOptions,
  type SafeResponse,
} from './safe-request.ts';
import { userAgentFor } from './user-agent.ts';
import { conditionalHeaders, sendable } from './validators.ts';
import { vetUrl } from './vet-url.ts';

export interface HttpPageReaderOptions extends SafeRequestOptions {
  /** E-mail or web address that outlets can write to. Without it no reader is made. */
  readonly contact: string;
  readonly clock: Clock;
  /** Between two reads of a host whose robots.txt asks for no delay of its own. */
  readonly defaultDelayMs?: number;
}

const defaultDelayMs = 2000;
const robotsTotalMs = 15_000;

/** A page reader over HTTP that keeps every promise of the design's "Reading pages". Throws `reader.contact-missing` when made without a contact; reading never throws. One read takes at most the total limit and 15 s. */
export function makeHttpPageReader(options: HttpPageReaderOptions): PageReader {
  const userAgent = userAgentFor(options.contact);
  const totalMs = options.limits?.totalMs ?? defaultLimits.totalMs;
  const client = makeSafeClient(options);
  const nowMs = (): number => Date.parse(options.clock.now());
  const robots = makeRobotsCache({
    client,
    userAgent,
    nowMs,
    totalMs: Math.min(totalMs, robotsTotalMs),
  });
  return {
    read: (request) =>
      readFollowing({
        request,
        client,
        robots,
        userAgent,
        nowMs,
        signal: AbortSignal.timeout(totalMs),
      }),
    delayMs: (url) => {
      const vetted = vetUrl(url);
      const rules = 'kind' in vetted ? null : robots.known(vetted.origin);
      return rules?.crawlDelayMs ?? options.defaultDelayMs ?? defaultDelayMs;
    },
  };
}

/** One read under way: everything each of its hops needs. */
interface Read {
  readonly request: ReadRequest;
  readonly client: SafeClient;
  readonly robots: RobotsCache;
  readonly userAgent: string;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
}

async function readFollowing(read: Read): Promise<ReadResult> {
  const hops: Hop[] = [];
  const start = vetUrl(read.request.url);
  let step: Step = 'kind' in start ? fromRefusal(start) : { kind: 'onward', url: start };
  while (step.kind === 'onward') {
    step = await takeStep(step.url, read, hops);
  }
  return step;
}

type Step = ReadResult | { readonly kind: 'onward'; readonly url: URL };

/** Reads one URL; when it redirects, adds to `hops` and says where it leads. */
async function takeStep(url: URL, read: Read, hops: Hop[]): Promise<Step> {
  const circle = hops.some((hop) => hop.url === url.href);
  if (circle || hops.length > mostHops) {
    return tooManyRedirects(url, circle);
  }
  // Validators belong to the URL that gave them, never to where it leads.
  const sent = hops.length === 0 ? sendable(read.request.validators) : null;
  const answer = await readOnce(url, read, sent);
  if (answer.kind !== 'response') {
    return answer.kind === 'refusal' ? fromRefusal(answer) : answer;
  }
  const target = redirectOf(answer);
  if (target === null) {
    return resultOf(answer, { hops, sent, nowMs: read.nowMs() });
  }
  hops.push({ url: url.href, status: answer.status, permanent: isPermanent(answer.status) });
  return 'kind' in target ? fromRefusal(target) : { kind: 'onward', url: target };
}

/** One hop: robots are asked at each, since a redirect may lead to another house with other rules. */
async function readOnce(
  url: URL,
  read: Read,
  validators: Validators | null,
): Promise<SafeResponse | SafeRefusal | UnreadablePage> {
  const closed = await closedByRobots(url, read);
  if (closed !== null) {
    return closed;
  }
  return read.client.send({
    url: url.href,
    method: 'GET',
    headers: {
      'user-agent': read.userAgent,
      accept: acceptHeader,
      'accept-language': '*',
      ...conditionalHeaders(validators),
    },
    wish: bodyWish,
    signal: read.signal,
  });
}

async function closedByRobots(url: URL, { request, robots }: Read): Promise<UnreadablePage | null> {
  if (request.ignoreRobots === true && url.host === new URL(request.url).host) {
    return null;
  }
  const answer = await robots.rulesFor(url);
  if (answer.kind === 'closed') {
    const { reason, detail, retryAfterMs } = answer;
    return {
      kind: 'unreadable',
      reason,
      detail,
      ...(retryAfterMs === null ? {} : { retryAfterMs }),
    };
  }
  return isAllowed(answer.rules, url.href)
    ? null
    : {
        kind: 'unreadable',
        reason: 'robots',
        detail: `robots.txt of ${url.host} asks that this page not be read.`,
      };
}

const fromRefusal = ({ reason, detail }: SafeRefusal): UnreadablePage => ({
  kind: 'unreadable',
  reason,
  detail,
});

const tooManyRedirects = (url: URL, circle: boolean): UnreadablePage => ({
  kind: 'unreadable',
  reason: 'too-many-redirects',
  detail: circle
    ? `The redirects lead in a circle by way of ${url.host}.`
    : `More than ${mostHops} redirects, the last to ${url.host}.`,
});
