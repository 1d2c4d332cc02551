import { articleKey } from '../../changes/same-article.ts';
import type { Erasure } from '../../domain/erasure.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Page, PageState } from '../../domain/page.ts';
import type { ImportedFrom, Version } from '../../domain/version.ts';
import type { PageReader } from '../../ports/page-reader.ts';
import type { KeptCopy } from '../../ports/saved-copies.ts';
import type { CheckDeps } from '../check/check-deps.ts';
import { makeDoubt } from '../check/doubt.ts';
import { interpret, type Look } from '../check/interpret.ts';
import { firstState, nextState } from '../check/next-state.ts';
import { recordCoverage } from '../check/record-coverage.ts';
import type { PageIdentity } from '../page-identity.ts';
import { makeProject } from '../project/project-fact.ts';
import { type HeededLook, heedErasures } from '../removal/heed-erasures.ts';
import { pagesOfAddress, rememberReading } from '../settings/any-reading.ts';
import type { CopiedPage, CopyWish, UnreadableCopy } from './copies-report.ts';
import { isErasedHere } from './is-erased-here.ts';

export type CopyDeps = Omit<CheckDeps, 'reader'>;

interface Story {
  readonly identity: PageIdentity;
  /** In the order of time. */
  readonly copies: readonly KeptCopy[];
}

export interface Taken {
  readonly page: CopiedPage;
  readonly unreadable: readonly UnreadableCopy[];
  /** Why nothing of it came in; null when it did. */
  readonly why: string | null;
}

type ArticleLook = Extract<Look, { kind: 'article' }>;

const overtaken =
  'a check recorded the page while its copies came in, and copies never stand after what was witnessed; those that came before it are kept. With --as NAME the others come in beside it';

/** Copies are read from files: nothing is asked for. */
const noReader: PageReader = {
  read: () =>
    Promise.resolve({
      kind: 'unreadable',
      reason: 'unreachable',
      detail: 'Copies are not fetched.',
    }),
  delayMs: () => 0,
};

interface Taking {
  readonly deps: CheckDeps;
  readonly page: Page;
  readonly wish: CopyWish;
  readonly counts: { versions: number; unchanged: number; known: number };
  readonly unreadable: UnreadableCopy[];
  /** For a try, which writes nothing: what the newest copy so far said. */
  last: string | null;
}

/** Takes one page's copies in the order of time, all of those that are new or none. */
export async function takeCopies(given: CopyDeps, story: Story, wish: CopyWish): Promise<Taken> {
  const deps: CheckDeps = { ...given, reader: noReader };
  const { pages, versions } = deps.store;
  const { identity, copies } = story;
  const page = (await pages.get(identity.id)) ?? newPage(deps, identity, wish.as);
  const head = await versions.head(page.id);
  const counts = { versions: 0, unchanged: 0, known: 0 };
  const taking: Taking = {
    deps,
    page,
    wish,
    counts,
    unreadable: [],
    last: head?.articleHash ?? null,
  };
  const through = await recordedThrough(deps, page.id, head);
  const older = copies.filter(({ at }) => at <= through);
  const newer = copies.filter(({ at }) => at > through);
  const why = (await whyNotAtAll(taking)) ?? (await mistakeOf(taking, older));
  const stopped = why ?? (await takeNewer(taking, newer));
  const { unreadable } = taking;
  return { page: { pageId: page.id, url: page.url, ...counts }, unreadable, why: stopped };
}

async function whyNotAtAll({ deps, page }: Taking): Promise<string | null> {
  if (page.role !== 'coverage') return 'it is followed as a feed or section, which has no versions';
  return (await isErasedHere(deps, page)) ? 'it was erased here, and does not come back' : null;
}

/** Each copy of a page that no check reads meanwhile; else why those from then on are left. */
async function takeNewer(taking: Taking, copies: readonly KeptCopy[]): Promise<string | null> {
  for (const copy of copies) {
    try {
      await takeCopy(taking, copy);
    } catch (fault) {
      if (fault instanceof Overtaken) return overtaken;
      throw fault;
    }
  }
  return null;
}

/** A check was quicker than a copy of an earlier time. */
class Overtaken extends Error {}

/** The same store, whose newest version may be read to put a copy of `at` after it, and no other. */
function beforeChecks(deps: CheckDeps, at: Instant): CheckDeps {
  const { versions } = deps.store;
  const head = async (pageId: string): Promise<Version | null> => {
    const version = await versions.head(pageId);
    if (version !== null && version.imported === null && version.fetchedAt > at)
      throw new Overtaken();
    return version;
  };
  return { ...deps, store: { ...deps.store, versions: { ...versions, head } } };
}

function newPage({ clock }: CheckDeps, identity: PageIdentity, as: string | null): Page {
  return {
    ...identity,
    role: 'coverage',
    selectors: as === null ? {} : { name: as },
    links: null,
    watches: [],
    outlet: null,
    labels: [],
    everyMs: null,
    firstSeenAt: clock.now(),
  };
}

/** Until when the page's history is known: nothing is put in before that. */
async function recordedThrough({ store }: CheckDeps, pageId: string, head: Version | null) {
  if (head === null) return '';
  const readAt = (await store.pages.state(pageId))?.lastReadAt ?? '';
  return readAt > head.fetchedAt ? readAt : head.fetchedAt;
}

/** Copies from before the newest record must say what is recorded for their time. */
async function mistakeOf(taking: Taking, older: readonly KeptCopy[]): Promise<string | null> {
  const { versions } = taking.deps.store;
  let version = await versions.get(taking.page.id, 1);
  for (const copy of older) {
    let next = version === null ? null : await versions.get(taking.page.id, version.number + 1);
    while (next !== null && next.fetchedAt <= copy.at) {
      version = next;
      next = await versions.get(taking.page.id, version.number + 1);
    }
    const look = await read(taking, copy);
    if (look === null) continue;
    if (
      ![version, next].some(
        (recorded) => recorded !== null && agrees(taking, recorded, { copy, look }),
      )
    )
      return `its copy of ${copy.at.slice(0, 16).replace('T', ' ')} UTC is older than what is recorded here and says something else; a history is never put together from both. With --as NAME the copies come in beside it, as a page of their own`;
    taking.counts.known++;
  }
  return null;
}

const secondMs = 1000;

/** The version that stood then, or one of the same second: files give no more than seconds. */
function agrees(
  { deps }: Taking,
  version: Version,
  { copy, look }: { readonly copy: KeptCopy; readonly look: ArticleLook },
): boolean {
  if (Date.parse(version.fetchedAt) - Date.parse(copy.at) >= secondMs) return false;
  return version.articleHash === deps.digest(articleKey(look.article));
}

async function read(taking: Taking, copy: KeptCopy): Promise<ArticleLook | null> {
  const { deps, page, unreadable } = taking;
  const look = interpret(deps, page, {
    at: copy.at,
    result: {
      kind: 'fetched',
      url: page.url,
      status: 200,
      hops: [],
      headers: {},
      contentType: copy.contentType,
      bytes: await copy.bytes(),
      validators: {},
      noArchive: copy.noArchive,
    },
  });
  const heeded = await heedErasures({ deps: await withAllErasures(deps, page), page }, look);
  if (heeded.kind === 'article') return heeded;
  const reason = reasonOf(heeded);
  unreadable.push({ url: page.url, at: copy.at, reason });
  return null;
}

function reasonOf(look: HeededLook): string {
  if (look.kind === 'unreadable') return look.reason;
  return look.kind === 'withheld' || look.kind === 'erased' ? 'erased here' : look.kind;
}

/** What was erased of one reading of an address does not come in under another. */
async function withAllErasures(deps: CheckDeps, { url }: Page): Promise<CheckDeps> {
  const { erasures } = deps.store;
  const readings = await pagesOfAddress(deps, url);
  const of = async (pageId: string): Promise<readonly Erasure[]> => {
    const ids = new Set([pageId, ...readings.map(({ id }) => id)]);
    const found = await Promise.all([...ids].map((id) => erasures.of(id)));
    return [...new Map(found.flat().map((erasure) => [erasure.id, erasure])).values()];
  };
  return { ...deps, store: { ...deps.store, erasures: { ...erasures, of } } };
}

async function takeCopy(taking: Taking, copy: KeptCopy): Promise<void> {
  const look = await read(taking, copy);
  if (look === null) return;
  if (taking.wish.dryRun) {
    tryCopy(taking, look);
    return;
  }
  const imported: ImportedFrom = {
    source: copy.source,
    name: copy.file.replace(/[\p{C}/\\]/gu, '').slice(0, 200),
    importedAt: taking.deps.clock.now(),
  };
  await recordCopy(taking, copy, { ...look, capture: { ...look.capture, imported } });
}

function tryCopy(taking: Taking, look: ArticleLook): void {
  const hash = taking.deps.digest(articleKey(look.article));
  taking.counts[hash === taking.last ? 'unchanged' : 'versions']++;
  taking.last = hash;
}

async function recordCopy(taking: Taking, copy: KeptCopy, look: ArticleLook): Promise<void> {
  const { deps, page, counts, unreadable } = taking;
  const state = await stateOf(taking);
  if (state.spell?.imported !== true && (state.lastReadAt ?? '') > copy.at) throw new Overtaken();
  const { pages } = deps.store;
  const doubt = makeDoubt(pages, { state, host: page.host, at: deps.clock.now() });
  const times = { began: copy.at, at: copy.at };
  const context = { deps: beforeChecks(deps, copy.at), page, state, doubt, ...times };
  const recorded = await recordCoverage(context, look);
  if (!('finding' in recorded)) {
    unreadable.push({ url: page.url, at: copy.at, reason: recorded.reason });
    return;
  }
  const { finding, committed } = recorded;
  counts[finding.outcome === 'new-version' ? 'versions' : 'unchanged']++;
  const next = nextState(page, doubt.state(), { ...finding, imported: true });
  if (next.closed !== null) await pages.putSpell(page.id, next.closed);
  // When the page is due is for those who follow it.
  await pages.putState({ ...next.state, nextDueAt: state.nextDueAt }, page.host);
  await makeProject({ store: deps.store, clock: deps.clock, settings: { holdMs: 0 } })(committed);
}

/** The page is put with its first readable copy, followed by nobody. */
async function stateOf({ deps, page }: Taking): Promise<PageState> {
  const { pages } = deps.store;
  const known = await pages.state(page.id);
  if (known !== null) return known;
  const state = { ...firstState(page.id, deps.clock.now()), nextDueAt: null };
  await pages.create(page, state);
  await rememberReading(deps, page);
  return state;
}
