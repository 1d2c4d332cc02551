import { articleKey } from '../../changes/same-article.ts';
import type { Instant } from '../../domain/instant.ts';
import type { KnownPage, PageState } from '../../domain/page.ts';
import type { ReadResult } from '../../ports/page-reader.ts';
import type { Recorded } from './check-context.ts';
import type { CheckDeps } from './check-deps.ts';
import { type Doubt, makeDoubt } from './doubt.ts';
import { interpret, type Look } from './interpret.ts';
import { type LookedAt, stillKnown } from './known-page.ts';
import { readRequest, validatorsIn } from './read-request.ts';
import { movedTo } from './record-aliases.ts';

/** A page as it was read by what its state knows of it, before the store was asked anything else. */
export interface Glance {
  readonly page: LookedAt;
  readonly doubt: Doubt;
  readonly began: Instant;
  readonly at: Instant;
  readonly result: ReadResult;
  /** What came of it; null for "not modified". */
  readonly look: Look | null;
  /** The outcome, when the page says what was known; null: the whole check is made of what was read. */
  readonly same: Recorded | null;
}

/** Reads a page by what its state knows; null: the state does not know enough. */
export async function glanceAt(
  deps: CheckDeps,
  state: PageState,
  readAt: Instant | undefined,
): Promise<Glance | null> {
  const known = stillKnown(state);
  if (known === null) return null;
  const { url, host, selectors, everyMs, firstSeenAt } = known;
  const id = state.pageId;
  const page: LookedAt = { id, role: 'coverage', url, host, selectors, everyMs, firstSeenAt };
  const began = readAt ?? deps.clock.now();
  const request = { ...readRequest(deps, known), validators: validatorsIn(state) };
  const result = await deps.reader.read(request);
  const at = readAt ?? deps.clock.now();
  const doubt = makeDoubt(deps.store.pages, { state, host, at });
  const look = result.kind === 'not-modified' ? null : interpret(deps, page, { result, at });
  const isSame =
    look === null ? state.validatorsOf === known.version : saysTheSame(deps, known, look);
  return {
    page,
    doubt,
    began,
    at,
    result,
    look,
    same: isSame ? unchanged(known, result, { look, at }) : null,
  };
}

/** The same text as known then, where it was then: nothing of it is compared or kept. */
function saysTheSame({ digest }: CheckDeps, known: KnownPage, look: Look): boolean {
  if (look.kind !== 'article') return false;
  return (
    digest(articleKey(look.article)) === known.articleHash &&
    movedTo(known.url, look.capture) === (known.movedTo ?? null)
  );
}

function unchanged(
  { version, articleHash, movedTo: moved }: KnownPage,
  result: ReadResult,
  { look, at }: Pick<Glance, 'look' | 'at'>,
): Recorded {
  const isRead = result.kind === 'fetched' || result.kind === 'not-modified';
  return {
    finding: {
      outcome: 'unchanged',
      reason: null,
      at,
      validators: isRead ? result.validators : null,
      ...(look === null ? {} : { validatorsOf: version }),
      publishedAt: look?.kind === 'article' ? look.article.publishedAt : null,
      retryAfterMs: null,
      known: { version, articleHash, ...(moved === undefined ? {} : { movedTo: moved }) },
      confirmInMs: null,
      confirmedThrough: 0,
    },
    version,
    changes: [],
    committed: [],
    discovered: 0,
  };
}
