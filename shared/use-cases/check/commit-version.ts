import { compareReadings } from '../../changes/compare-readings.ts';
import { firstLineages } from '../../changes/first-lineages.ts';
import { articleKey } from '../../changes/same-article.ts';
import type { Change, FoundChange } from '../../domain/change.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Lineage } from '../../domain/lineage.ts';
import type { Page } from '../../domain/page.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import { rawKey } from './archive-key.ts';
import { chainHash, documentDigest } from './chain.ts';
import type { CheckDeps } from './check-deps.ts';
import type { Head } from './head.ts';
import type { Capture } from './interpret.ts';

/** A reading that is to become the next version of a page. */
export interface Draft {
  readonly page: Page;
  readonly capture: Capture;
  readonly reading: Reading;
  readonly head: Head | null;
  /** When the head was last read unchanged. */
  readonly oldSeenAt: Instant | null;
  /** Removals of earlier versions that still wait for their second check. */
  readonly waiting: readonly string[];
}

export interface Committed {
  readonly version: Version;
  readonly changes: readonly Change[];
}

/** What the draft changes against its head, with the lineages that go on. */
export function compareWithHead({ head, reading, capture }: Draft): {
  readonly found: readonly FoundChange[];
  readonly lineages: readonly Lineage[];
} {
  if (head === null) return { found: [], lineages: firstLineages(reading, 1) };
  const { changes, lineages } = compareReadings({
    before: head.reading,
    after: reading,
    version: head.version.number + 1,
    lineages: head.lineages,
    beforeAt: head.version.fetchedAt,
    afterAt: capture.fetchedAt,
  });
  return { found: head.isBeyondReading ? [] : changes, lineages };
}

/**
 * Writes bytes, document and version, in this order; the version's conditional put is the commit.
 * Null: another check committed this number first.
 */
export async function commitVersion(
  deps: CheckDeps,
  draft: Draft,
  compared: ReturnType<typeof compareWithHead>,
): Promise<Committed | null> {
  const { page, capture, head } = draft;
  const number = (head?.version.number ?? 0) + 1;
  const changes = compared.found.map((found, index) => identify(found, { draft, number, index }));
  const document: VersionDocument = {
    pageId: page.id,
    number,
    finalUrl: capture.url,
    contentType: capture.contentType,
    reading: draft.reading,
    lineages: compared.lineages,
    changes,
    ...(capture.rendered === undefined ? {} : { rendered: true }),
    ...headersOf(capture),
    ...(capture.imported === undefined ? {} : { imported: capture.imported }),
  };
  const version = describe(deps, draft, document);
  if (!capture.noArchive) await deps.archive.put(rawKey(page.id, version.rawHash), capture.bytes);
  await deps.store.versions.putDocument(version.documentHash, document);
  const outcome = await deps.store.versions.commit(version);
  return outcome === 'committed' ? { version, changes } : null;
}

/** How the outlet served it; nothing that is another one for each answer, nor an address. */
const evidenceHeaders = [
  'cache-control',
  'content-language',
  'content-type',
  'etag',
  'last-modified',
  'server',
  'via',
  'x-robots-tag',
];

function headersOf({ headers }: Draft['capture']): Pick<VersionDocument, 'headers'> {
  const kept = evidenceHeaders.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return kept.length === 0 ? {} : { headers: Object.fromEntries(kept) };
}

function identify(
  found: FoundChange,
  at: { readonly draft: Draft; readonly number: number; readonly index: number },
): Change {
  const { page, capture, head, oldSeenAt } = at.draft;
  return {
    ...found,
    id: `${page.id.slice(0, 16)}-${at.number}-${at.index}`,
    pageId: page.id,
    version: at.number,
    between: {
      oldSeenAt: lastSeen(at.draft) ?? capture.fetchedAt,
      newSeenAt: capture.fetchedAt,
      ...(isOldImported(head, oldSeenAt) ? { oldImported: true as const } : {}),
    },
  };
}

/** A read of ours comes after the import; the copies themselves are older than it. */
function isOldImported(head: Head | null, readAt: Instant | null): boolean {
  const imported = head?.version.imported ?? null;
  return imported !== null && (readAt === null || readAt <= imported.importedAt);
}

function describe(deps: CheckDeps, draft: Draft, document: VersionDocument): Version {
  const { page, capture, reading, head } = draft;
  const captureFacts = {
    pageId: page.id,
    number: document.number,
    fetchedAt: capture.fetchedAt,
    rawHash: deps.digest(capture.bytes),
    documentHash: documentDigest(document, deps.digest),
    previousHash: head?.version.hash ?? null,
  };
  return {
    ...captureFacts,
    hash: chainHash(captureFacts, deps.digest),
    oldSeenAt: lastSeen(draft),
    headline: reading.article.headline,
    articleHash: deps.digest(articleKey(reading.article)),
    readerVersion: deps.facts.version,
    counts: {
      characters: reading.article.text.length,
      figures: reading.figures.length,
      statements: reading.statements.length,
      changes: document.changes.length,
    },
    unconfirmed: [
      ...draft.waiting,
      ...document.changes.filter((c) => c.needsConfirmation).map((c) => c.id),
    ],
    imported: capture.imported ?? null,
    copyKept: !capture.noArchive,
    ...(capture.rendered === undefined ? {} : { rendered: true }),
    erased: null,
    expired: null,
  };
}

/**
 * The old text was there when its version was fetched, whatever a state that was not written says,
 * and was seen before the new one, whatever a clock that went back says.
 */
function lastSeen({ head, oldSeenAt, capture }: Draft): Instant | null {
  if (head === null) return null;
  const { fetchedAt } = head.version;
  const seenAt = oldSeenAt !== null && oldSeenAt > fetchedAt ? oldSeenAt : fetchedAt;
  return seenAt < capture.fetchedAt ? seenAt : capture.fetchedAt;
}
