import type { BrowserContext, Request, Route } from 'playwright-core';
import type { FetchedPage } from '../../ports/page-reader.ts';
import { mostHops, redirectOf } from '../http/redirects.ts';
import type { SafeClient, SafeResponse } from '../http/safe-request.ts';
import type { RenderingLimits } from './rendering-limits.ts';

export interface RequestDeps {
  /** The one way out: every address is vetted and pinned. */
  readonly client: SafeClient;
  readonly userAgent: string;
  readonly limits: RenderingLimits;
  readonly signal: AbortSignal;
}

/** What a page is asking for, to know when it has loaded. */
export interface PageRequests {
  /** Milliseconds since the last request ended; 0 while one is under way. */
  quietMs(): number;
}

/** Kinds of request that bring text or what makes it; no pictures, fonts, films, beacons or other documents. */
const wanted: ReadonlySet<string> = new Set(['script', 'xhr', 'fetch']);

/**
 * Answers every request of a rendered page: the page itself with the bytes that were read, scripts
 * and data through the vetted client, all else not at all. The browser itself reaches nothing.
 */
export async function answerRequests(
  context: BrowserContext,
  page: FetchedPage,
  deps: RequestDeps,
): Promise<PageRequests> {
  const asked = { count: 0, bytes: 0, open: 0, lastMs: performance.now(), isServed: false };
  await context.routeWebSocket(/.*/u, (socket) => socket.close());
  await context.route(/.*/u, async (route) => {
    asked.open++;
    try {
      if (!asked.isServed && isPageItself(route.request())) {
        asked.isServed = true;
        await route.fulfill(servedPage(page));
        return;
      }
      const isOver = ++asked.count > deps.limits.requests || asked.bytes > deps.limits.bytes;
      const answer = isOver ? null : await answerTo(route.request(), deps);
      asked.bytes += answer?.bytes.byteLength ?? 0;
      await giveBack(route, answer);
    } catch {
      // The page was closed under the request.
    } finally {
      asked.open--;
      asked.lastMs = performance.now();
    }
  });
  return { quietMs: () => (asked.open > 0 ? 0 : performance.now() - asked.lastMs) };
}

const isPageItself = (request: Request): boolean =>
  request.isNavigationRequest() && request.frame().parentFrame() === null;

const servedPage = ({ bytes, contentType }: FetchedPage) => ({
  status: 200,
  contentType: contentType ?? 'text/html',
  body: Buffer.from(bytes),
});

const isWanted = (request: Request): boolean =>
  wanted.has(request.resourceType()) && /^(?:GET|POST)$/.test(request.method());

/** Redirects are followed here, so that where they lead is vetted as well. */
async function answerTo(request: Request, deps: RequestDeps): Promise<SafeResponse | null> {
  if (!isWanted(request)) return null;
  let url = request.url();
  for (let hop = 0; hop <= mostHops; hop++) {
    const answer = await oneAnswer(request, deps, { url, isFirst: hop === 0 });
    const target = answer === null ? null : redirectOf(answer);
    if (target === null) return answer;
    if ('kind' in target) return null;
    url = target.href;
  }
  return null;
}

/** Only the first request of a row says what the script says; null: it may not be asked, or is not answered. */
async function oneAnswer(
  request: Request,
  { client, userAgent, limits, signal }: RequestDeps,
  { url, isFirst }: { readonly url: string; readonly isFirst: boolean },
): Promise<SafeResponse | null> {
  const body = isFirst ? request.postDataBuffer() : null;
  const answer = await client.send({
    url,
    method: isFirst && request.method() === 'POST' ? 'POST' : 'GET',
    headers: headersOf(request, userAgent),
    limits: { totalMs: limits.settleMs, maxBytes: limits.bytes },
    signal,
    ...(body === null ? {} : { body }),
  });
  return answer.kind === 'refusal' ? null : answer;
}

/** Of what the script says with its request, what tells the server who asks or how is ours alone. */
function headersOf(request: Request, userAgent: string): Record<string, string> {
  const own = Object.entries(request.headers()).filter(
    ([name]) =>
      !/^(?:host|connection|content-length|cookie|accept-encoding|user-agent|sec-.*|:.*)$/.test(
        name,
      ),
  );
  return { ...Object.fromEntries(own), 'user-agent': userAgent };
}

const droppedHeaders: ReadonlySet<string> = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'set-cookie',
  'connection',
]);

async function giveBack(route: Route, answer: SafeResponse | null): Promise<void> {
  if (answer === null) {
    // A navigation that is aborted leaves the page where it is; one that fails puts an error in its place.
    await route.abort(route.request().isNavigationRequest() ? 'aborted' : 'blockedbyclient');
    return;
  }
  const headers = Object.entries(answer.headers).filter(([name]) => !droppedHeaders.has(name));
  await route.fulfill({
    status: answer.status,
    headers: Object.fromEntries(headers),
    body: Buffer.from(answer.bytes),
  });
}
