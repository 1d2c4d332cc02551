import { elapsedMs, type Instant } from '../../domain/instant.ts';
import type { Page } from '../../domain/page.ts';
import type { Retention } from '../../domain/retention.ts';
import { type Expired, keptDocumentHash, type Version } from '../../domain/version.ts';
import { rawKey } from '../check/archive-key.ts';
import { everyItem } from '../every-item.ts';
import { eraseAgain } from '../removal/erase.ts';
import type { EraseDeps } from '../removal/erase-deps.ts';
import { recordedAt } from './recorded-at.ts';

export interface TidyDeps extends EraseDeps {
  readonly retention: Retention;
}

/** Versions of one page that a walk takes something of; the next walk goes on. */
const mostOfOnePage = 500;

interface Visit {
  readonly deps: TidyDeps;
  readonly page: Page;
  readonly now: Instant;
  /** What an earlier, cut-short visit of the same walk marked is removed again. */
  readonly walkStartedAt: Instant;
  /** Raw hashes of versions whose copy is kept: theirs stays, whoever shares it. */
  readonly kept: ReadonlySet<string>;
  /** Erasures of the page when the visit began. */
  readonly erasures: number;
}

interface Superseded {
  readonly version: Version;
  /** When the version after it was recorded; null for the newest. */
  readonly at: Instant | null;
}

/**
 * Removes what retention no longer keeps of a page's versions; the newest keeps everything. Each
 * version is marked first, so that a copy is never missing without a word. Cut short, or done again
 * in the same walk, it ends the same. A page that is being erased is left to the erasure.
 */
export async function tidyPage(deps: TidyDeps, page: Page, walkStartedAt: Instant): Promise<void> {
  const clockSays = deps.clock.now();
  const now = clockSays < walkStartedAt ? walkStartedAt : clockSays;
  if (!(await isOldEnough(deps, page, now))) return;
  const erasures = await deps.store.erasures.of(page.id);
  if (erasures.some(({ status }) => status === 'begun')) return;
  const kept = await keptCopies(deps, page, now);
  const visit = { deps, page, now, walkStartedAt, kept, erasures: erasures.length };
  let taken = 0;
  for await (const superseded of supersededOf(deps, page)) {
    if (await expire(visit, superseded)) taken += 1;
    if (taken === mostOfOnePage) return;
  }
}

/** Versions come in the order of time: where the first is not past its time, none is. */
async function isOldEnough(deps: TidyDeps, page: Page, now: Instant): Promise<boolean> {
  const second = await deps.store.versions.get(page.id, 2);
  if (second === null) return false;
  const { bytesMs, documentsMs } = deps.retention;
  const at = recordedAt(second);
  return isPast(bytesMs, at, now) || isPast(documentsMs, at, now);
}

const isPast = (keptMs: number | null, at: Instant | null, now: Instant): boolean =>
  keptMs !== null && at !== null && elapsedMs(at, now) > keptMs;

/** Newest first. */
async function* supersededOf({ store }: TidyDeps, { id }: Page): AsyncGenerator<Superseded> {
  let at: Instant | null = null;
  for await (const version of everyItem((s) => store.versions.list(id, s))) {
    yield { version, at };
    at = recordedAt(version);
  }
}

async function keptCopies(deps: TidyDeps, page: Page, now: Instant): Promise<ReadonlySet<string>> {
  const kept = new Set<string>();
  for await (const { version, at } of supersededOf(deps, page))
    if (!isPast(deps.retention.bytesMs, at, now)) kept.add(version.rawHash);
  return kept;
}

/** True: something of the version goes, or went earlier in this walk. */
async function expire(visit: Visit, { version, at }: Superseded): Promise<boolean> {
  const { deps, page } = visit;
  const expired = expiredOf(visit, version, at);
  const isNew = (mark: Instant | null): boolean => mark !== null && mark >= visit.walkStartedAt;
  if (expired === null || !(isNew(expired.bytesAt) || isNew(expired.documentAt))) return false;
  if (!(await mark(visit, version, expired))) return false;
  if (isNew(expired.bytesAt) && !visit.kept.has(version.rawHash))
    await deps.archive.remove(rawKey(page.id, version.rawHash));
  if (isNew(expired.documentAt)) await removeText(deps, version);
  return true;
}

/** What retention has taken of a version once this visit is over; null: nothing. */
function expiredOf(visit: Visit, version: Version, at: Instant | null): Expired | null {
  const { deps, now, kept } = visit;
  const { bytesMs, documentsMs } = deps.retention;
  const { erased, expired, copyKept, rawHash } = version;
  const hasCopy = erased === null && copyKept !== false && !kept.has(rawHash);
  const hasText = keptDocumentHash(version) !== null;
  const bytesAt = expired?.bytesAt ?? (hasCopy && isPast(bytesMs, at, now) ? now : null);
  const documentAt = expired?.documentAt ?? (hasText && isPast(documentsMs, at, now) ? now : null);
  return bytesAt === null && documentAt === null ? null : { bytesAt, documentAt };
}

/** Writes the mark where it is not there yet; false: an erasure was faster and is left alone. */
async function mark({ deps, erasures }: Visit, listed: Version, expired: Expired) {
  const { store } = deps;
  const version = await store.versions.get(listed.pageId, listed.number);
  if (version === null || version.erased?.at !== listed.erased?.at) return false;
  const { bytesAt, documentAt } = version.expired ?? { bytesAt: null, documentAt: null };
  if (bytesAt !== expired.bytesAt || documentAt !== expired.documentAt)
    await store.versions.mark({ ...version, expired });
  // An erasure that began meanwhile may have lost its own mark to this one.
  if ((await store.erasures.of(version.pageId)).length === erasures) return true;
  await eraseAgain(deps, version.pageId);
  return false;
}

async function removeText({ store }: TidyDeps, version: Version): Promise<void> {
  const documentHash = keptDocumentHash({ ...version, expired: null });
  await store.versions.removeRereadings(version.pageId, version.number);
  if (documentHash !== null) await store.versions.removeDocument(version.pageId, documentHash);
}
