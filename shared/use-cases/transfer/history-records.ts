import { erasedPageId } from '../../domain/erasure.ts';
import type { PackFact, PackPage, PackRecord } from '../../domain/pack.ts';
import type { Page } from '../../domain/page.ts';
import { RecountError } from '../../domain/recount-error.ts';
import { keptDocumentHash } from '../../domain/version.ts';
import type { Archive } from '../../ports/archive.ts';
import type { Base64 } from '../../ports/pack.ts';
import type { Store } from '../../ports/store.ts';
import { rawKey } from '../check/archive-key.ts';
import { withoutKnown } from '../check/known-page.ts';
import { firstState } from '../check/next-state.ts';
import { everyItem } from '../every-item.ts';
import { nobodys } from './nobodys.ts';

export interface ExportDeps {
  readonly store: Store;
  readonly archive: Archive;
  readonly base64: Base64;
}

export interface HistoryQuery {
  /** One page; null: all of them. */
  readonly pageId: string | null;
  /** Watches, trackers, rules and channels too; without them pages come out as nobody's. */
  readonly settings: boolean;
}

/**
 * Everything that was recorded, in an order that is always the same: settings, tombstones, then page after page
 * in the order of ids, each with its versions from the first on. One version is in memory at a time.
 */
export async function* historyRecords(
  deps: ExportDeps,
  { pageId, settings }: HistoryQuery,
): AsyncGenerator<PackRecord> {
  if (settings) yield* settingRecords(deps.store);
  yield* erasureRecords(deps.store, pageId);
  yield* withholdingRecords(deps.store, pageId);
  for await (const page of pagesOf(deps.store, pageId)) yield* pageRecords(deps, page, settings);
}

/** Of one page: those that are about it, and those about every page. */
async function* erasureRecords(store: Store, pageId: string | null): AsyncGenerator<PackRecord> {
  for await (const erasure of everyItem((s) => store.erasures.list(s))) {
    const about = erasedPageId(erasure);
    if (pageId === null || about === null || about === pageId) yield { record: 'erasure', erasure };
  }
}

async function* withholdingRecords(
  store: Store,
  pageId: string | null,
): AsyncGenerator<PackRecord> {
  for await (const withholding of everyItem((s) => store.withholdings.list(s)))
    if (pageId === null || withholding.pageId === pageId)
      yield { record: 'withholding', withholding };
}

async function* pagesOf(store: Store, pageId: string | null): AsyncGenerator<Page> {
  if (pageId === null) yield* everyItem((stretch) => store.pages.list(stretch));
  const page = pageId === null ? null : await store.pages.get(pageId);
  if (page !== null) yield page;
}

async function* settingRecords(store: Store): AsyncGenerator<PackRecord> {
  for await (const setting of everyItem((s) => store.trackers.list(s)))
    yield { record: 'tracker', setting };
  for await (const setting of everyItem((s) => store.channels.list(s)))
    yield { record: 'channel', setting };
  for await (const setting of everyItem((s) => store.watches.list(s)))
    yield { record: 'watch', setting };
  for await (const setting of everyItem((s) => store.rules.list(s)))
    yield { record: 'rule', setting };
}

async function* pageRecords(
  deps: ExportDeps,
  page: Page,
  settings: boolean,
): AsyncGenerator<PackRecord> {
  yield await pageRecord(deps.store, page, settings);
  yield* versionRecords(deps, page);
  const { pages, versions } = deps.store;
  for await (const event of everyItem((s) => versions.events(page.id, s)))
    yield { record: 'event', event };
  for await (const spell of everyItem((s) => pages.spells(page.id, s)))
    yield { record: 'spell', pageId: page.id, spell };
  for await (const urlHash of everyItem((s) => pages.aliases(page.id, s)))
    yield { record: 'alias', pageId: page.id, urlHash };
  for await (const triage of everyItem((s) => deps.store.triages.ofPage(page.id, s)))
    yield { record: 'triage', triage };
}

/** Without settings nobody follows the page, so it is never due. */
async function pageRecord(store: Store, page: Page, settings: boolean): Promise<PackPage> {
  const state = (await store.pages.state(page.id)) ?? firstState(page.id, page.firstSeenAt);
  const isErased = page.erased !== undefined;
  const record: PackPage = { record: 'page', page, state: withoutKnown(state) };
  return settings && !isErased ? record : nobodys(record);
}

async function* versionRecords(deps: ExportDeps, page: Page): AsyncGenerator<PackFact> {
  const head = await deps.store.versions.head(page.id);
  for (let number = 1; number <= (head?.number ?? 0); number++)
    yield* oneVersion(deps, page, number);
}

async function* oneVersion(deps: ExportDeps, page: Page, number: number): AsyncGenerator<PackFact> {
  const { versions } = deps.store;
  const version = await versions.get(page.id, number);
  if (version === null) throw missing(page, number);
  const document = await versions.documentOf(version);
  const hash = keptDocumentHash(version);
  if (document !== null && hash !== null) yield { record: 'document', hash, document };
  const bytes = await deps.archive.get(rawKey(page.id, version.rawHash));
  if (bytes !== null)
    yield {
      record: 'bytes',
      pageId: page.id,
      hash: version.rawHash,
      base64: deps.base64.encode(bytes),
    };
  yield { record: 'version', version };
}

const missing = ({ url }: Page, number: number): RecountError =>
  new RecountError(
    'store.document-missing',
    `Version ${number} of ${url} is not whole in the store, so that a pack would not be either. recount verify says what is damaged.`,
  );
