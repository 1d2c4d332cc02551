import { articleKey } from '../../changes/same-article.ts';
import { normaliseUrl } from '../../discovery/normalise-url.ts';
import type { FoundChange } from '../../domain/change.ts';
import { after, apartMs, type Instant } from '../../domain/instant.ts';
import type { Version } from '../../domain/version.ts';
import type { CheckContext, Recorded } from './check-context.ts';
import { type Committed, commitVersion, compareWithHead, type Draft } from './commit-version.ts';
import { type Settled, settleRemovals } from './confirm-removals.ts';
import type { Head } from './head.ts';
import { loadHead } from './head-reading.ts';
import type { Look } from './interpret.ts';
import type { KnownHead } from './known-page.ts';
import { movedTo, recordAliases } from './record-aliases.ts';
import { sharedWords } from './shared-words.ts';

type Readable = Extract<Look, { kind: 'article' | 'same-bytes' }>;
type Unreadable = Extract<Look, { kind: 'unreadable' }>;
type ArticleLook = Extract<Look, { kind: 'article' }>;

/** Losing the race for a number this often means somebody else is recording the page. */
const attempts = 3;

const nothingSettled: Settled = { events: [], waiting: [], restored: new Set() };

/**
 * Puts a readable look on record: a new version when the article says something else than the
 * head, else nothing; removals in the head are confirmed or refuted by it. A page suddenly
 * without its text comes back as unreadable instead. `known` is the head, where it was read since
 * the page answered.
 */
export async function recordCoverage(
  context: CheckContext,
  look: Readable,
  known?: Version | null,
): Promise<Recorded | Unreadable> {
  const { deps, page } = context;
  const version = known === undefined ? await deps.store.versions.head(page.id) : known;
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
  const open = version !== null && isOpen(context, version);
  const ripe =
    open && apartMs(version.fetchedAt, context.at) >= context.deps.settings.confirmAfterMs;
  const settled = ripe ? await settleSame(context, version) : [];
  const moves =
    look.kind === 'article' && version !== null ? await recordAliases(context, look.capture) : [];
  return recorded(context, look, {
    version: version?.number ?? null,
    head: version,
    committed: null,
    events: [...settled, ...moves],
    confirmedThrough: version !== null && (ripe || !open) ? version.number : 0,
    waiting: open && !ripe,
    overtaken: false,
  });
}

const isOpen = ({ state }: CheckContext, version: Version): boolean =>
  version.unconfirmed.length > 0 && state.confirmedThrough < version.number;

async function settleSame({ deps, page, at }: CheckContext, version: Version) {
  const head = await loadHead(deps, page, { version });
  const { reading, lineages } = head;
  return (await settleRemovals(deps, head, { reading, lineages, at })).events;
}

async function recordNew(
  context: CheckContext,
  first: Version | null,
  look: ArticleLook,
): Promise<Recorded | Unreadable> {
  const { deps, page } = context;
  let version = first;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head =
      version === null ? null : await loadHead(deps, page, { version, served: look.capture.bytes });
    if (head !== null && isOvertaken(context, head, attempt > 0)) break;
    const done = await recordAfter(context, head, look);
    if (done !== null) return done;
    version = await deps.store.versions.head(page.id);
  }
  return leaveToNext(context, version, look);
}

/**
 * Another check committed while this one read its bytes, or before it could commit: which of the two
 * saw the newer page is not known, and an older one on top would look like a revert. A head from the
 * future is a clock's doing and overtakes nobody.
 */
function isOvertaken({ began, at }: CheckContext, { version }: Head, lost: boolean): boolean {
  const since = lost ? at : began;
  return version.fetchedAt > since && (lost || version.fetchedAt <= at);
}

/** What the look is to this head: the same, another page, or its next version; null: the number was taken. */
async function recordAfter(
  context: CheckContext,
  head: Head | null,
  look: ArticleLook,
): Promise<Recorded | Unreadable | null> {
  if (head === null) return tryCommit(context, head, look);
  if (head.articleHash === context.deps.digest(articleKey(look.article)))
    return recordSame(context, head.version, look);
  return isAnotherStory(head, look) ? servedInstead(look) : tryCommit(context, head, look);
}

/** Others were quicker: nothing of this look is kept, not its validators either, and the page is due at once. */
const leaveToNext = (context: CheckContext, version: Version | null, look: ArticleLook) =>
  recorded(context, look, {
    version: version?.number ?? null,
    head: version,
    committed: null,
    events: [],
    confirmedThrough: 0,
    waiting: false,
    overtaken: true,
  });

/** Under a redirect that was not there before, hardly a word of the old story: another page. */
function isAnotherStory(head: Head, { article, capture }: ArticleLook): boolean {
  const { document } = head;
  if (document === null || normaliseUrl(capture.url) === normaliseUrl(document.finalUrl))
    return false;
  return sharedWords(document.reading.article.text, article.text) < 0.3;
}

const servedInstead = ({ capture }: ArticleLook): Unreadable => {
  return { kind: 'unreadable', reason: 'error-page', retryAfterMs: null, bytes: capture.bytes };
};

async function tryCommit(
  context: CheckContext,
  head: Head | null,
  look: ArticleLook,
): Promise<Recorded | null> {
  const { deps, page, state, at } = context;
  const reading = look.reading ?? deps.facts.facts(look.article);
  const capture = { ...look.capture, fetchedAt: fetchedAfter(head, look.capture.fetchedAt) };
  const unsettled: Draft = {
    page,
    capture,
    reading,
    head,
    oldSeenAt: state.lastReadAt,
    waiting: [],
  };
  const compared = compareWithHead(unsettled);
  const settled =
    head !== null && isOpen(context, head.version)
      ? await settleRemovals(deps, head, { reading, lineages: compared.lineages, at })
      : nothingSettled;
  // A first version ends nothing that anyone could know.
  if (head !== null) await context.doubt.raise();
  const draft = { ...unsettled, waiting: settled.waiting };
  const found = compared.found.map((change) => quietIfRestored(change, settled.restored));
  const committed = await commitVersion(deps, draft, { ...compared, found });
  if (committed === null) return null;
  const { version } = committed;
  const waits = version.unconfirmed.length > 0;
  return recorded(context, look, {
    version: version.number,
    head: version,
    committed,
    events: settled.events,
    confirmedThrough: waits ? version.number - 1 : version.number,
    waiting: waits,
    overtaken: false,
  });
}

/** Versions follow each other in time even where a clock went back. */
const fetchedAfter = (head: Head | null, fetchedAt: Instant): Instant =>
  head !== null && fetchedAt <= head.version.fetchedAt
    ? after(head.version.fetchedAt, 1)
    : fetchedAt;

/** What was gone, was told to nobody, and is back, is told to nobody either. */
function quietIfRestored(found: FoundChange, restored: ReadonlySet<string>): FoundChange {
  if (found.lineage === null || !restored.has(found.lineage) || found.before !== null) return found;
  return { ...found, severity: 'low', alert: false };
}

interface Result {
  readonly version: number | null;
  readonly head: Version | null;
  readonly committed: Committed | null;
  readonly events: readonly { readonly id: string; readonly pageId: string }[];
  readonly confirmedThrough: number;
  readonly waiting: boolean;
  /** Another check recorded something else meanwhile. */
  readonly overtaken: boolean;
}

function recorded(context: CheckContext, look: Readable, result: Result): Recorded {
  const { deps, at } = context;
  const known = knownHead(context, look, result);
  const { committed } = result;
  return {
    finding: {
      outcome: committed === null ? 'unchanged' : 'new-version',
      reason: null,
      at,
      validators: result.overtaken ? null : validatorsOf(look),
      ...(look.kind === 'same-bytes' || result.version === null
        ? {}
        : { validatorsOf: result.version }),
      publishedAt: look.kind === 'article' ? look.article.publishedAt : null,
      retryAfterMs: null,
      ...(known === null ? {} : { known }),
      confirmInMs: nextLookMs(deps, result),
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

/** The head, when no removal in it waits, nothing of it is erased and this look says the same. */
function knownHead(
  { deps, page }: CheckContext,
  look: Readable,
  { head, overtaken, confirmedThrough }: Result,
): KnownHead | null {
  if (head === null || overtaken || confirmedThrough < head.number || head.erased !== null)
    return null;
  if (look.kind === 'same-bytes') return { version: head.number, articleHash: head.articleHash };
  if (look.isRedacted === true) return null;
  const moved = movedTo(page.url, look.capture);
  return {
    version: head.number,
    articleHash: deps.digest(articleKey(look.article)),
    ...(moved === null ? {} : { movedTo: moved }),
  };
}

const validatorsOf = (look: Readable) =>
  look.kind === 'article' ? look.capture.validators : look.validators;

function nextLookMs(
  { settings }: CheckContext['deps'],
  { overtaken, waiting }: Result,
): number | null {
  if (overtaken) return 0;
  return waiting ? settings.confirmAfterMs : null;
}
