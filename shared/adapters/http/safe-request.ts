import type { Client, Dispatcher } from 'undici';
import { type FailureContext, refusalFrom } from './failure.ts';
import { plainHeaders, type SafeHeaders } from './headers.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { pinnedClient } from './pinned-client.ts';
import { type BodyCaps, readBody } from './read-body.ts';
import type { SafeRefusal } from './refusal.ts';
import { resolveBySystem, vetAddress } from './resolve.ts';
import { type AddressPolicy, type Resolve, vetUrl } from './vet-url.ts';

export interface ResponseHead {
  readonly url: string;
  readonly status: number;
  /** Lower-case names; repeated headers joined by a comma and a space. */
  readonly headers: SafeHeaders;
}

/** What to do with a body, decided by its head: read it within the cap, keep only its start, or leave it unread. */
export type BodyWish =
  | { readonly kind: 'read' }
  | { readonly kind: 'start'; readonly bytes: number }
  | { readonly kind: 'skip' };

interface SafeRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers?: SafeHeaders;
  readonly body?: string | Uint8Array;
  readonly limits?: Partial<Limits>;
  /** Default: read every body. */
  readonly wish?: (head: ResponseHead) => BodyWish;
  /** A larger budget this request is part of. */
  readonly signal?: AbortSignal;
}

/** Any status at all; redirects are answers, never followed here. */
export interface SafeResponse extends ResponseHead {
  readonly kind: 'response';
  readonly bytes: Uint8Array;
}

export interface SafeRequestOptions extends AddressPolicy {
  readonly resolve?: Resolve;
  readonly limits?: Partial<Limits>;
  /** PEM certificates to trust instead of the machine's own list. Certificates are always verified. */
  readonly certificateAuthorities?: readonly string[];
}

/** The one way out to addresses a user or a page names. Never throws. */
export interface SafeClient {
  send(request: SafeRequest): Promise<SafeResponse | SafeRefusal>;
}

/** A client that vets a URL and all its addresses, connects only to what it vetted, verifies TLS, and stops at every limit. Pages, robots.txt, feeds and webhooks go through it. */
export const makeSafeClient = (options: SafeRequestOptions = {}): SafeClient => ({
  send: (request) => safeRequest(request, options),
});

/** One request through the address gate, without redirects. Never throws. */
async function safeRequest(
  request: SafeRequest,
  options: SafeRequestOptions = {},
): Promise<SafeResponse | SafeRefusal> {
  const limits: Limits = { ...defaultLimits, ...options.limits, ...request.limits };
  const url = vetUrl(request.url);
  if ('kind' in url) {
    return url;
  }
  const resolve = options.resolve ?? resolveBySystem;
  const addresses = await vetAddress(url, { resolve, policy: options, limits });
  if ('kind' in addresses) {
    return addresses;
  }
  const authorities = options.certificateAuthorities;
  const client = pinnedClient(url, addresses, { limits, authorities });
  try {
    return await exchange({ client, url, request, limits });
  } finally {
    // One connection a request: nothing is kept that was vetted for another moment.
    client.destroy().catch(() => undefined);
  }
}

interface Exchange {
  readonly client: Client;
  readonly url: URL;
  readonly request: SafeRequest;
  readonly limits: Limits;
}

async function exchange(parts: Exchange): Promise<SafeResponse | SafeRefusal> {
  const { client, url, request, limits } = parts;
  const budget = AbortSignal.timeout(limits.totalMs);
  const signal = request.signal ? AbortSignal.any([budget, request.signal]) : budget;
  let answered = false;
  try {
    const response = await client.request({
      path: `${url.pathname}${url.search}`,
      method: request.method,
      headers: { 'accept-encoding': 'gzip, deflate, br', ...request.headers },
      body: request.body ?? null,
      signal,
    });
    answered = true;
    return await answerFrom(response, parts);
  } catch (error) {
    const context: FailureContext = { host: url.host, answered, outOfTime: signal.aborted };
    return refusalFrom(error, context);
  }
}

async function answerFrom(
  response: Dispatcher.ResponseData,
  { url, request, limits }: Exchange,
): Promise<SafeResponse> {
  const headers = plainHeaders(response.headers);
  const head: ResponseHead = { url: url.href, status: response.statusCode, headers };
  const wish: BodyWish = request.wish?.(head) ?? { kind: 'read' };
  if (wish.kind === 'skip') {
    // The socket is closed with the client; without this the break would be reported as an error nobody awaits.
    response.body.on('error', () => undefined).destroy();
    return { kind: 'response', ...head, bytes: new Uint8Array() };
  }
  const caps: BodyCaps =
    wish.kind === 'start'
      ? { ...limits, maxBytes: wish.bytes, cut: true }
      : { ...limits, cut: false };
  const bytes = await readBody(response.body, headers['content-encoding'], caps);
  return { kind: 'response', ...head, bytes };
}
