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
import { type HostGate, makeHostGate, type Visit } from './host-gate.ts';
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
  /** Delays that the configuration sets, by host name: for hosts that redirects lead to. */
  readonly hostDelaysMs?: Readonly<Record<string, number>>;
  /** How long a read waits for a host that another read is at, or that a redirect must leave alone; default 5 s. */
  readonly patienceMs?: number;
}

const defaultDelayMs = 2000;
const robotsTotalMs = 15_000;
const defaultPatienceMs = 5000;

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
  const gate = makeHostGate(options.patienceMs ?? defaultPatienceMs);
  const delayMs = (url: string): number => {
    const vetted = vetUrl(url);
    const rules = 'kind' in vetted ? null : robots.known(vetted.origin);
    return rules?.crawlDelayMs ?? options.defaultDelayMs ?? defaultDelayMs;
  };
  const restMs = ({ origin, hostname }: URL): number =>
    Math.max(delayMs(origin), options.hostDelaysMs?.[hostname] ?? 0);
  return {
    read: (request) => {
      if (request.render === true) return Promise.resolve(noBrowser);
      const signal = AbortSignal.timeout(totalMs);
      const parts = { request, client, robots, userAgent, nowMs, signal };
      return readFollowing({ ...parts, gate, restMs, entered: new Set() });
    },
    delayMs,
  };
}

const noBrowser: UnreadablePage = {
  kind: 'unreadable',
  reason: 'script-only',
  detail: 'This page is to be rendered in a browser, and no browser is set: see reader.render.',
};

/** One read under way: everything each of its hops needs. */
interface Read {
  readonly request: ReadRequest;
  readonly client: SafeClient;
  readonly robots: RobotsCache;
  readonly userAgent: string;
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
  readonly gate: HostGate;
  readonly restMs: (url: URL) => number;
  /** Hosts that this read has been at: a consent page leads back to its own without another delay. */
  readonly entered: Set<string>;
}

async function readFollowing(read: Read): Promise<ReadResult> {
  const hops: Hop[] = [];
  const start = vetUrl(read.request.url);
  let step: Step = 'kind' in start ? fromRefusal(start) : { kind: 'onward', url: start };
  while (step.kind === 'onward') {
    step = await visitHost(step.url, read, hops);
  }
  return step;
}

/** Takes the steps that stay with one host, alone there, and leaves it alone for its delay after them. */
async function visitHost(url: URL, read: Read, hops: Hop[]): Promise<Step> {
  const visit = await enter(url, read);
  if (typeof visit === 'number') return notLetIn(url, visit);
  let step: Step = { kind: 'onward', url };
  try {
    while (step.kind === 'onward' && step.url.host === url.host)
      step = await takeStep(step.url, read, hops);
  } finally {
    visit.leave(restAfter(step, read.restMs(url)));
  }
  // Where a redirect led, it is that host that asks for peace, not the one whose page was asked for.
  return step.kind === 'unreadable' && step.retryAfterMs !== undefined
    ? { ...step, restingHost: url.host }
    : step;
}

/** An address that was refused was never asked, and needs no rest. */
function restAfter(step: Step, delayMs: number): number {
  if (step.kind !== 'unreadable') return delayMs;
  return step.reason === 'refused-address' ? 0 : Math.max(delayMs, step.retryAfterMs ?? 0);
}

function enter({ host }: URL, { gate, entered, signal }: Read): Promise<Visit | number> {
  const as = entered.has(host) ? 'return' : entered.size === 0 ? 'start' : 'hop';
  entered.add(host);
  return gate.enter(host, { as, signal });
}

const notLetIn = ({ host }: URL, leftMs: number): UnreadablePage => ({
  kind: 'unreadable',
  reason: 'timed-out',
  detail: `${host} is being read already or is to be left alone for now; it is asked later.`,
  ...(leftMs === 0 ? {} : { retryAfterMs: leftMs, restingHost: host }),
});

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
