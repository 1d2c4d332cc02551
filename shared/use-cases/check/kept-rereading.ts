import { keptDocumentHash, type VersionDocument } from '../../domain/version.ts';
import { erasedContent } from '../removal/erased-content.ts';
import { redactReading } from '../removal/redact-reading.ts';
import { documentDigest } from './chain.ts';
import type { Head, HeadDeps } from './head.ts';

/** The head as the running reader read it before; null when that is not kept, or was of another document. */
export async function keptRereading(deps: HeadDeps, own: Head): Promise<Head | null> {
  const { pageId, number } = own.version;
  const { versions } = deps.store;
  const kept = await versions.rereading(pageId, number, deps.facts.version);
  if (kept?.of !== keptDocumentHash(own.version)) return null;
  const document = await versions.document(pageId, kept.documentHash);
  if (document === null) return null;
  const { reading, lineages } = document;
  return { ...own, articleHash: kept.articleHash, reading, lineages };
}

/** Keeps what the running reader read beside the original, so that it can be compared with when the bytes are gone. */
export async function keepRereading(deps: HeadDeps, head: Head): Promise<void> {
  const { version, reading, lineages, articleHash } = head;
  const of = keptDocumentHash(version);
  if (head.document === null || of === null) return;
  const document: VersionDocument = { ...head.document, reading, lineages, changes: [] };
  const documentHash = documentDigest(document, deps.digest);
  await deps.store.versions.putDocument(documentHash, document);
  await deps.store.versions.keepRereading({
    pageId: version.pageId,
    number: version.number,
    readerVersion: deps.facts.version,
    of,
    articleHash,
    documentHash,
    readAt: deps.clock.now(),
  });
  if (await isForbidden(deps, head, of))
    await deps.store.versions.removeRereadings(version.pageId, version.number);
}

/** Whether an erasure that began meanwhile forbids it: its tombstone is there before its work begins. */
async function isForbidden({ store, digest }: HeadDeps, head: Head, of: string): Promise<boolean> {
  const { pageId, number } = head.version;
  const erasures = await store.erasures.of(pageId);
  if (erasures.length === 0) return false;
  const { isPageErased, versions, marks } = erasedContent(erasures, digest);
  if (isPageErased || versions.has(number)) return true;
  if (redactReading(head.reading, marks) !== null) return true;
  const now = await store.versions.get(pageId, number);
  return now === null || keptDocumentHash(now) !== of;
}
