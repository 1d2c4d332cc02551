import { articleKey } from '../../changes/same-article.ts';
import type { Change } from '../../domain/change.ts';
import type { Page } from '../../domain/page.ts';
import { keptDocumentHash, type Version, type VersionDocument } from '../../domain/version.ts';
import { canonicalForm } from '../check/chain.ts';
import { forgetKnown } from '../check/known-page.ts';
import { sentenceOf } from '../project/lines.ts';
import type { EraseDeps } from './erase-deps.ts';
import type { ErasedContent } from './erased-content.ts';
import { redactDocument, type Trail } from './redact-document.ts';
import { redactReading } from './redact-reading.ts';

/** What a page says once the erasures are done: what else quotes it is held against this. */
export interface KeptWords {
  readonly sentences: ReadonlySet<string>;
  readonly headlines: ReadonlySet<string>;
  readonly changes: ReadonlyMap<string, Change>;
  /** Versions of which an erasure took something, now or before. */
  readonly erased: ReadonlyMap<number, Version>;
  readonly documentHashes: ReadonlySet<string>;
}

interface Rewritten {
  readonly version: Version;
  /** Null: nothing is kept of it. */
  readonly document: VersionDocument | null;
}

interface Walk {
  readonly deps: EraseDeps;
  readonly page: Page;
  readonly erasureId: string;
  readonly content: ErasedContent;
}

/**
 * Takes what is erased out of every version of a page. New documents are put first, oldest first,
 * since each quotes the one before; then the versions are marked, newest first: cut short anywhere,
 * what is left to do can still be told from what is stored.
 */
export async function redactVersions(walk: Walk): Promise<KeptWords> {
  const { deps, page } = walk;
  const kept = {
    sentences: new Set<string>(),
    headlines: new Set<string>(),
    changes: new Map<string, Change>(),
    erased: new Map<number, Version>(),
    documentHashes: new Set<string>(),
  };
  const marked: Version[] = [];
  let trail: Trail = {
    lost: new Set(),
    lostVersions: walk.content.versions,
    before: null,
    taints: walk.content.taints,
  };
  const newest = (await deps.store.versions.head(page.id))?.number ?? 0;
  for (let number = 1; number <= newest; number++) {
    const stored = await storedVersion(deps, page.id, number);
    if (stored === null) continue;
    const { version, document: was } = stored;
    const { version: now, document } = await rewrite(walk, { version, document: was }, trail);
    if (now !== version) marked.push(now);
    if (now.erased !== null) kept.erased.set(number, now);
    keepWords(kept, now, document);
    trail = {
      ...trail,
      before: was === null ? null : { was: was.reading, is: document?.reading ?? null },
    };
  }
  await markVersions(walk, marked);
  return kept;
}

/** Newest first; before that, no check may go on taking what the page said for known. */
async function markVersions({ deps, page }: Walk, marked: readonly Version[]): Promise<void> {
  if (marked.length > 0) await forgetKnown(deps.store.pages, page);
  for (const version of marked.toReversed()) await deps.store.versions.mark(version);
}

/**
 * A version with its document. Where the document is not there, another process that does the same
 * erasure may have replaced it: the version, marked by then, names the one that is left.
 */
async function storedVersion(
  deps: EraseDeps,
  pageId: string,
  number: number,
): Promise<Rewritten | null> {
  const read = async (): Promise<Rewritten | null> => {
    const version = await deps.store.versions.get(pageId, number);
    return version && { version, document: await storedDocument(deps, version) };
  };
  const stored = await read();
  return stored?.document === null ? read() : stored;
}

/** A document that a cut-short check or erasure never brought is taken for erased. */
async function storedDocument(
  { store }: EraseDeps,
  version: Version,
): Promise<VersionDocument | null> {
  const hash = keptDocumentHash(version);
  return hash === null ? null : store.versions.document(version.pageId, hash);
}

async function rewrite(
  { deps, erasureId, content }: Walk,
  { version, document }: Rewritten,
  trail: Trail,
): Promise<Rewritten> {
  const at = deps.clock.now();
  const isWhole = content.versions.has(version.number);
  if (document === null || isWhole) {
    const isGone = version.erased?.documentHash === null || version.expired?.documentAt != null;
    if (isGone && !isWhole) return { version, document: null };
    if (version.erased?.documentHash === null) return { version, document: null };
    const erased = { erasureId, at, scope: 'whole', documentHash: null } as const;
    const bare = { headline: null, articleHash: '', unconfirmed: [] };
    return { version: { ...version, ...bare, erased }, document: null };
  }
  const left = redactDocument(document, redactReading(document.reading, content.marks), trail);
  if (left === null) return { version, document };
  const documentHash = deps.digest(canonicalForm(left));
  // Nothing of it was erased after all: its copy stays as well.
  if (documentHash === keptDocumentHash(version)) return { version, document };
  await deps.store.versions.putDocument(documentHash, left);
  return { version: partOf({ deps, erasureId }, version, { left, documentHash }), document: left };
}

function partOf(
  { deps, erasureId }: Pick<Walk, 'deps' | 'erasureId'>,
  version: Version,
  { left, documentHash }: { readonly left: VersionDocument; readonly documentHash: string },
): Version {
  const { reading, changes } = left;
  const open = new Set(changes.filter((c) => c.needsConfirmation).map(({ id }) => id));
  const own = new Set(changes.map(({ id }) => id));
  return {
    ...version,
    headline: reading.article.headline,
    articleHash: deps.digest(articleKey(reading.article)),
    counts: {
      characters: reading.article.text.length,
      figures: reading.figures.length,
      statements: reading.statements.length,
      changes: changes.length,
    },
    unconfirmed: version.unconfirmed.filter((id) => !own.has(id) || open.has(id)),
    erased: { erasureId, at: deps.clock.now(), scope: 'part', documentHash },
  };
}

interface Keeping {
  readonly sentences: Set<string>;
  readonly headlines: Set<string>;
  readonly changes: Map<string, Change>;
  readonly documentHashes: Set<string>;
}

function keepWords(kept: Keeping, version: Version, document: VersionDocument | null): void {
  const hash = keptDocumentHash(version);
  if (hash !== null) kept.documentHashes.add(hash);
  if (document === null) return;
  const { reading, changes } = document;
  for (const fact of [...reading.figures, ...reading.statements])
    kept.sentences.add(sentenceOf(reading, fact));
  if (reading.article.headline !== null) kept.headlines.add(reading.article.headline);
  for (const change of changes) kept.changes.set(change.id, change);
}
