import { articleKey } from '../../changes/same-article.ts';
import { elapsedMs } from '../../domain/instant.ts';
import type { Version } from '../../domain/version.ts';
import type { CheckContext, Recorded } from './check-context.ts';
import { type Committed, commitVersion, compareWithHead, type Draft } from './commit-version.ts';
import { confirmRemovals } from './confirm-removals.ts';
import { type Head, loadHead } from './head-reading.ts';
import type { Look } from './interpret.ts';
import { recordAliases } from './record-aliases.ts';

type Readable = Extract<Look, { kind: 'article' | 'same-bytes' }>;
type Unreadable = Extract<Look, { kind: 'unreadable' }>;
type ArticleLook = Extract<Look, { kind: 'article' }>;

/** Losing the race for a number this often means somebody else is recording the page. */
const attempts = 3;

/**
 * Puts a readable look on record: a new version when the article says something else than the
 * head, else nothing; removals in the head are confirmed or refuted by it. A page suddenly
 * without its text comes back as unreadable instead.
 */
export async function recordCoverage(
  context: CheckContext,
  look: Readable,
): Promise<Recorded | Unreadable> {
  const { deps, page } = context;
  const version = await deps.store.versions.head(page.id);
  if (look.kind === 'same-bytes') return recordSame(context, version, look);
  if (version !== null && suddenlyEmpty(version, look)) return empty(look);
  if (version !== null && isSame(context, version, look)) return recordSame(context, version, look);
  return recordNew(context, version, look);
}

/** The running reader's own hash settles it without reading the document. */
function isSame({ deps }: CheckContext, version: Version, look: ArticleLook): boolean {
  return version.articleHash === deps.digest(articleKey(look.article));
}

/** An article of some length that shrinks to a stub is another page served in its place. */
function suddenlyEmpty(version: Version, { article }: ArticleLook): boolean {
  return version.counts.characters >= 600 && article.text.length < version.counts.characters * 0.1;
}

const empty = ({ capture }: ArticleLook): Unreadable => {
  return { kind: 'unreadable', reason: 'empty', retryAfterMs: null, bytes: capture.bytes };
};

async function recordSame(
  context: CheckContext,
  version: Version | null,
  look: Readable,
): Promise<Recorded> {
  const open = version !== null && version.unconfirmed.length > 0 && isOpen(context, version);
  const ripe =
    open && elapsedMs(version.fetchedAt, context.at) >= context.deps.settings.confirmAfterMs;
  const events = ripe ? await confirmSame(context, version) : [];
  return recorded(context, look, {
    version: version?.number ?? null,
    committed: null,
    events,
    confirmedThrough:
      version !== null && (ripe || version.unconfirmed.length === 0) ? version.number : 0,
    waiting: open && !ripe,
  });
}

const isOpen = ({ state }: CheckContext, version: Version): boolean =>
  state.confirmedThrough < version.number;

async function confirmSame({ deps, page, at }: CheckContext, version: Version) {
  const head = await loadHead(deps, page, version);
  return confirmRemovals(deps, head, { reading: head.reading, lineages: head.lineages, at });
}

async function recordNew(
  context: CheckContext,
  first: Version | null,
  look: ArticleLook,
): Promise<Recorded> {
  const { deps, page } = context;
  let version = first;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = version === null ? null : await loadHead(deps, page, version);
    if (head !== null && isOvertaken(context, head, look))
      return recordSame(context, head.version, look);
    const done = await tryCommit(context, head, look);
    if (done !== null) return done;
    version = await deps.store.versions.head(page.id);
  }
  return recordSame(context, version, look);
}

/** The head says the same, or was fetched later: this look adds nothing. */
function isOvertaken(
  { deps }: CheckContext,
  head: Head,
  { article, capture }: ArticleLook,
): boolean {
  const same = head.articleHash === deps.digest(articleKey(article));
  return same || head.version.fetchedAt > capture.fetchedAt;
}

async function tryCommit(
  context: CheckContext,
  head: Head | null,
  look: ArticleLook,
): Promise<Recorded | null> {
  const { deps, page, state, at } = context;
  const reading = deps.facts.facts(look.article);
  const draft: Draft = {
    page,
    capture: look.capture,
    reading,
    head,
    oldSeenAt: state.lastReadAt,
  };
  const compared = compareWithHead(draft);
  const settle = head !== null && isOpen(context, head.version);
  const events = settle
    ? await confirmRemovals(deps, head, { reading, lineages: compared.lineages, at })
    : [];
  const committed = await commitVersion(deps, draft, compared);
  if (committed === null) return null;
  const moves = await recordAliases(context, look.capture, { first: head === null });
  const { version } = committed;
  const waits = version.unconfirmed.length > 0;
  return recorded(context, look, {
    version: version.number,
    committed,
    events: [...events, ...moves],
    confirmedThrough: waits ? version.number - 1 : version.number,
    waiting: waits,
  });
}

interface Result {
  readonly version: number | null;
  readonly committed: Committed | null;
  readonly events: readonly { readonly id: string; readonly pageId: string }[];
  readonly confirmedThrough: number;
  readonly waiting: boolean;
}

function recorded({ deps, at }: CheckContext, look: Readable, result: Result): Recorded {
  const { committed } = result;
  return {
    finding: {
      outcome: committed === null ? 'unchanged' : 'new-version',
      reason: null,
      at,
      validators: look.kind === 'article' ? look.capture.validators : look.validators,
      publishedAt: look.kind === 'article' ? look.article.publishedAt : null,
      retryAfterMs: null,
      confirmInMs: result.waiting ? deps.settings.confirmAfterMs : null,
      confirmedThrough: result.confirmedThrough,
    },
    version: result.version,
    changes: committed?.changes ?? [],
    committed: [
      ...result.events.map(({ pageId, id }) => ({ kind: 'event' as const, pageId, id })),
      ...(committed === null
        ? []
        : [
            {
              kind: 'version' as const,
              pageId: committed.version.pageId,
              number: committed.version.number,
            },
          ]),
    ],
    discovered: 0,
  };
}
