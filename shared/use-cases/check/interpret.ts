import type { Article, UnreadableReason } from '../../domain/article.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import { parseUrl } from '../../domain/parse-url.ts';
import type { Reading } from '../../domain/reading.ts';
import type { ImportedFrom } from '../../domain/version.ts';
import type {
  FetchedPage,
  Hop,
  ReadResult,
  UnreadablePage,
  Validators,
} from '../../ports/page-reader.ts';
import type { CapturedPage, CheckDeps } from './check-deps.ts';

/** What one look at a page came to, before it is compared with anything. */
export type Look =
  | {
      readonly kind: 'article';
      readonly capture: Capture;
      readonly article: Article;
      /** Set where the facts were read already, before erased words were taken out. */
      readonly reading?: Reading;
      /** Erased words were taken out. */
      readonly isRedacted?: boolean;
    }
  | { readonly kind: 'same-bytes'; readonly validators: Validators }
  | {
      readonly kind: 'unreadable';
      readonly reason: UnreadableReason;
      readonly retryAfterMs: number | null;
      /** The bytes that could not be read, when some came. */
      readonly bytes: Uint8Array | null;
    }
  | { readonly kind: 'gone' };

/** A page as it was fetched. */
export interface Capture extends CapturedPage {
  readonly validators: Validators;
  readonly hops: readonly Hop[];
  readonly headers: Readonly<Record<string, string>>;
  /** The outlet asked for no copies: facts and evidence are kept, bytes are not. */
  readonly noArchive: boolean;
  readonly rendered?: true;
  /** Set for a copy that somebody else kept; absent for what a check fetched. */
  readonly imported?: ImportedFrom;
}

/** What decides how the bytes of a page are read. */
type ReadPage = Pick<Page, 'url' | 'selectors'>;

/** Reads an article out of what the reader brought, or says why not. `at` is the time of the fetch. */
export function interpret(
  deps: Pick<CheckDeps, 'facts'>,
  page: ReadPage,
  fetch: { readonly result: ReadResult; readonly at: Instant },
): Look {
  const { result, at } = fetch;
  switch (result.kind) {
    case 'not-modified':
      return { kind: 'same-bytes', validators: result.validators };
    case 'gone':
      return { kind: 'gone' };
    case 'unreadable':
      return {
        kind: 'unreadable',
        reason: tellingReason(deps, page, { result, at }),
        retryAfterMs: result.retryAfterMs ?? null,
        bytes: result.bytes ?? null,
      };
    case 'fetched':
      return interpretBytes(deps, page, { result, at });
  }
}

const toldByMarkup: ReadonlySet<UnreadableReason> = new Set([
  'challenge',
  'login',
  'consent',
  'paywall',
]);

/** An error answer's own page may say more than its status: 403 with a challenge is a challenge. */
function tellingReason(
  deps: Pick<CheckDeps, 'facts'>,
  page: ReadPage,
  { result, at }: { readonly result: UnreadablePage; readonly at: Instant },
): UnreadableReason {
  if (result.bytes === undefined) return result.reason;
  const { article } = deps.facts.article({
    bytes: result.bytes,
    url: page.url,
    contentType: result.contentType ?? null,
    fetchedAt: at,
    selectors: {},
  });
  const told = article.unreadableReason;
  return told !== undefined && toldByMarkup.has(told) ? told : result.reason;
}

function interpretBytes(
  deps: Pick<CheckDeps, 'facts'>,
  page: ReadPage,
  { result, at }: { readonly result: FetchedPage; readonly at: Instant },
): Look {
  const unreadable = (reason: UnreadableReason): Look => {
    return { kind: 'unreadable', reason, retryAfterMs: null, bytes: result.bytes };
  };
  if (ledAway(page.url, result.url)) return unreadable('error-page');
  const captured: CapturedPage = {
    bytes: result.bytes,
    url: result.url,
    contentType: result.contentType,
    fetchedAt: at,
    selectors: page.selectors,
  };
  const { article, noArchive } = deps.facts.article(captured);
  if (!article.readable) return unreadable(article.unreadableReason ?? 'empty');
  const capture: Capture = {
    ...captured,
    validators: result.validators,
    hops: result.hops,
    headers: result.headers,
    noArchive: noArchive || result.noArchive,
    ...(result.rendered === undefined ? {} : { rendered: true }),
  };
  return { kind: 'article', capture, article };
}

/** A story whose address leads to a front page is another page served in its place. */
function ledAway(requested: string, final: string): boolean {
  const from = parseUrl(requested);
  const to = parseUrl(final);
  return from !== null && to !== null && from.pathname.length > 1 && to.pathname === '/';
}
