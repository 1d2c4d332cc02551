import { asksNoArchive } from '../../discovery/robots.ts';
import type { UnreadableReason } from '../../domain/article.ts';
import type { Hop, ReadResult, UnreadablePage, Validators } from '../../ports/page-reader.ts';
import { isReadableType } from './content-types.ts';
import { keptHeaders, type SafeHeaders } from './headers.ts';
import { retryAfterMs } from './retry-after.ts';
import type { BodyWish, ResponseHead, SafeResponse } from './safe-request.ts';
import { productToken } from './user-agent.ts';
import { validatorsFrom } from './validators.ts';

/** Of an error page, enough to know a challenge by. */
const errorPageBytes = 256 * 1024;

const hasPage = (status: number): boolean => status === 200 || status === 203;

const contentTypeOf = (headers: SafeHeaders): string | null =>
  headers['content-type']?.slice(0, 200) ?? null;

/** Which bodies are read: pages and feeds whole, error pages by their start, the rest not at all. */
export function bodyWish({ status, headers }: ResponseHead): BodyWish {
  if (hasPage(status)) {
    return isReadableType(contentTypeOf(headers)) ? { kind: 'read' } : { kind: 'skip' };
  }
  const tells = status >= 400 && status !== 404 && status !== 410;
  return tells && isReadableType(contentTypeOf(headers))
    ? { kind: 'start', bytes: errorPageBytes }
    : { kind: 'skip' };
}

export interface AnswerContext {
  readonly hops: readonly Hop[];
  /** The validators this very request carried; null when it carried none. */
  readonly sent: Validators | null;
  readonly nowMs: number;
}

/** The outcome that an answer which is no redirect stands for. */
export function resultOf(answer: SafeResponse, context: AnswerContext): ReadResult {
  const { status } = answer;
  if (challenged(answer.headers)) {
    return unreadable(answer, 'challenge', context);
  }
  if (hasPage(status)) {
    return pageOf(answer, context);
  }
  if (status === 304 && context.sent !== null) {
    return { kind: 'not-modified', validators: { ...context.sent, ...validatorsFrom(answer) } };
  }
  if (status === 404 || status === 410) {
    return { kind: 'gone', status };
  }
  return unreadable(answer, reasonFor(status), context);
}

function pageOf(answer: SafeResponse, context: AnswerContext): ReadResult {
  const contentType = contentTypeOf(answer.headers);
  if (!isReadableType(contentType)) {
    return unreadable(answer, 'wrong-type', context);
  }
  if (answer.bytes.byteLength === 0) {
    return unreadable(answer, 'empty', context);
  }
  return {
    kind: 'fetched',
    url: answer.url,
    status: answer.status,
    hops: context.hops,
    headers: keptHeaders(answer.headers),
    contentType,
    bytes: answer.bytes,
    // Validators belong to the URL that gave them. Sent to another one (which redirected here today) they could bring a false "not modified".
    validators: context.hops.length === 0 ? validatorsFrom(answer) : {},
    noArchive: asksNoArchive(answer.headers['x-robots-tag'] ?? '', productToken),
  };
}

/** Services that stand before a site say in a header that what they sent is a test for robots. */
const challenged = (headers: SafeHeaders): boolean =>
  headers['cf-mitigated'] === 'challenge' || headers['x-amzn-waf-action'] !== undefined;

function reasonFor(status: number): UnreadableReason {
  switch (status) {
    case 204:
    case 205:
      return 'empty';
    case 401:
      return 'login';
    case 402:
      return 'paywall';
    case 403:
    case 429:
    case 451:
      return 'blocked';
    default:
      return 'error-status';
  }
}

function unreadable(
  answer: SafeResponse,
  reason: UnreadableReason,
  { nowMs }: AnswerContext,
): UnreadablePage {
  const { host } = new URL(answer.url);
  const wait = retryAfterMs(answer.headers['retry-after'], nowMs);
  return {
    kind: 'unreadable',
    reason,
    detail: `${host} answered with ${said[reason] ?? `status ${answer.status}`}.`,
    status: answer.status,
    ...(wait === undefined ? {} : { retryAfterMs: wait }),
    ...(answer.bytes.byteLength === 0
      ? {}
      : { bytes: answer.bytes, contentType: contentTypeOf(answer.headers) }),
  };
}

const said: Partial<Record<UnreadableReason, string>> = {
  empty: 'an empty page',
  'wrong-type': 'something that is not a page or feed',
  challenge: 'a test for robots',
};
