import type { Erasure } from '../../domain/erasure.ts';
import { muteId } from '../../domain/mute.ts';
import type { Page } from '../../domain/page.ts';
import type { Watch } from '../../domain/watch.ts';
import { rawKey } from '../check/archive-key.ts';
import { everyItem } from '../every-item.ts';
import { pageIdentity } from '../page-identity.ts';
import { makeShowAgain } from '../project/project-fact.ts';
import type { EraseDeps } from './erase-deps.ts';
import { type ErasedContent, erasedContent } from './erased-content.ts';
import { redactReading } from './redact-reading.ts';
import { redactTold } from './redact-told.ts';
import { redactTriages } from './redact-triages.ts';
import { type KeptWords, redactVersions } from './redact-versions.ts';

/**
 * Takes everything that the standing erasures of a page name out of its versions, documents, bytes,
 * events, alerts and records. Cut short, or done again, it ends the same. True: something was there.
 */
export async function eraseFromPage(
  deps: EraseDeps,
  pageId: string,
  erasureId: string,
): Promise<boolean> {
  const page = await deps.store.pages.get(pageId);
  const erasures = await deps.store.erasures.of(pageId);
  if (page === null || erasures.length === 0) return false;
  const content = erasedContent(erasures, deps.digest);
  const whole = erasures.find(({ target }) => target.kind === 'page');
  if (whole !== undefined) return erasePage(deps, page, { content, erasure: whole });
  const kept = await redactVersions({ deps, page, erasureId, content });
  const bytes = await removeBytes(deps, page, { content, kept });
  await removeTaintedRereadings(deps, page, bytes);
  await redactTriages(deps, page.id, content);
  const isTouched = [...kept.erased.values()].some((v) => v.erased?.erasureId === erasureId);
  if (!isTouched) return bytes.size > 0;
  await redactTold({ deps, page, content, kept });
  await deps.store.ledger.removePage(page.id);
  await showAgain(deps, page);
  await removeDocuments(deps, page, { content, kept });
  return true;
}

interface Whole {
  readonly content: ErasedContent;
  readonly erasure: Erasure;
}

/** Every trace of a page but its id, its chain and when it was read. */
async function erasePage(deps: EraseDeps, page: Page, { content, erasure }: Whole): Promise<true> {
  const { store, archive } = deps;
  if (page.erased === undefined) await closeAddresses(deps, page, erasure.id);
  await store.pages.strip({
    id: page.id,
    url: `erased:${page.id.slice(0, 16)}`,
    host: '',
    role: page.role,
    selectors: {},
    links: null,
    watches: [],
    outlet: null,
    labels: [],
    everyMs: null,
    firstSeenAt: page.firstSeenAt,
    erased: { erasureId: erasure.id, at: erasure.at },
  });
  const versions = await versionNumbers(deps, page);
  const everything = { ...content, versions: new Set(versions) };
  const kept = await redactVersions({ deps, page, erasureId: erasure.id, content: everything });
  await redactTold({ deps, page, content, kept });
  await redactTriages(deps, page.id, content);
  await store.mutes.remove(muteId({ kind: 'page', of: page.id }));
  await store.ledger.removePage(page.id);
  for (const number of versions) await store.versions.removeRereadings(page.id, number);
  for (const folder of [`raw/${page.id}`, `documents/${page.id}`])
    for await (const key of archive.keys(folder)) await archive.remove(key);
  for await (const hash of everyItem((s) => store.versions.documentHashes(page.id, s)))
    await store.versions.removeDocument(page.id, hash);
  return true;
}

async function versionNumbers({ store }: EraseDeps, { id }: Page): Promise<number[]> {
  const newest = (await store.versions.head(id))?.number ?? 0;
  return Array.from({ length: newest }, (_, index) => index + 1);
}

/** Its own address and every other known one; watches of this page alone go with it. */
async function closeAddresses(deps: EraseDeps, page: Page, erasureId: string): Promise<void> {
  const { store, digest } = deps;
  await store.erasures.closeAddress(digest(page.url), erasureId);
  for await (const urlHash of everyItem((s) => store.pages.aliases(page.id, s)))
    await store.erasures.closeAddress(urlHash, erasureId);
  for await (const watch of everyItem<Watch>((s) => store.watches.list(s)))
    if (isOf(deps, watch, page)) await store.watches.remove(watch.id);
}

function isOf({ digest }: EraseDeps, { target, selectors }: Watch, page: Page): boolean {
  return pageIdentity({ url: target.url, selectors }, digest)?.id === page.id;
}

interface Left {
  readonly content: ErasedContent;
  readonly kept: KeptWords;
}

/** Where erased words stood in a copy alone, a later reader may have read them: what it kept goes too. */
async function removeTaintedRereadings(
  { store }: EraseDeps,
  page: Page,
  removed: ReadonlySet<string>,
): Promise<void> {
  if (removed.size === 0) return;
  for await (const { number, rawHash } of everyItem((s) => store.versions.list(page.id, s)))
    if (removed.has(rawKey(page.id, rawHash)))
      await store.versions.removeRereadings(page.id, number);
}

/**
 * Removes copies of versions that lost something, and any other copy in which erased words stand;
 * returns their keys.
 */
async function removeBytes(
  deps: EraseDeps,
  page: Page,
  { content, kept }: Left,
): Promise<ReadonlySet<string>> {
  const { archive } = deps;
  const gone = new Set([...kept.erased.values()].map(({ rawHash }) => rawKey(page.id, rawHash)));
  for (const hash of await stillWitnessed(deps, page, kept)) gone.delete(rawKey(page.id, hash));
  const removed = new Set<string>();
  for await (const key of archive.keys(`raw/${page.id}`)) {
    const isGone = gone.has(key) || (await isTainted(deps, key, content));
    if (!isGone) continue;
    removed.add(key);
    await archive.remove(key);
  }
  return removed;
}

/** Raw hashes of versions of which nothing is erased: their copies stay, whoever shares them. */
async function stillWitnessed({ store }: EraseDeps, page: Page, kept: KeptWords) {
  const hashes: string[] = [];
  if (kept.erased.size === 0) return hashes;
  for await (const { number, rawHash } of everyItem((s) => store.versions.list(page.id, s)))
    if (!kept.erased.has(number)) hashes.push(rawHash);
  return hashes;
}

async function isTainted({ archive }: EraseDeps, key: string, content: ErasedContent) {
  const bytes = await archive.get(key);
  return bytes !== null && content.holds(bytes);
}

async function showAgain(deps: EraseDeps, page: Page): Promise<void> {
  const show = makeShowAgain({ ...deps, settings: { holdMs: 0 } });
  await show(page.id, await versionNumbers(deps, page));
}

/** Documents that no version names any more and that hold what is erased; others may be on their way to a commit. */
async function removeDocuments(
  deps: EraseDeps,
  page: Page,
  { content, kept }: Left,
): Promise<void> {
  const { versions } = deps.store;
  for (const number of kept.erased.keys()) await versions.removeRereadings(page.id, number);
  const replaced = new Set([...kept.erased.values()].map(({ documentHash }) => documentHash));
  for await (const hash of everyItem((s) => versions.documentHashes(page.id, s))) {
    if (kept.documentHashes.has(hash)) continue;
    const document = replaced.has(hash) ? null : await versions.document(page.id, hash);
    const isStale =
      document === null ||
      content.versions.has(document.number) ||
      kept.erased.has(document.number) ||
      redactReading(document.reading, content.marks) !== null;
    if (isStale) await versions.removeDocument(page.id, hash);
  }
}
