import { RecountError } from '../../domain/recount-error.ts';
import { keptDocumentHash, type Version, type VersionDocument } from '../../domain/version.ts';
import { rawKey } from '../check/archive-key.ts';
import { chainHash, documentDigest } from '../check/chain.ts';
import { everyItem } from '../every-item.ts';
import { type DamageKind, type Found, found } from './damage.ts';
import type { VerifyDeps } from './verify-deps.ts';

/** What was looked at in one version. */
export interface VersionFinding {
  readonly damage: readonly Found[];
  /** `gone`: an erasure or retention took it, nothing is left to check; `damaged`: it should be there, or be whole. */
  readonly document: 'checked' | 'gone' | 'damaged';
  readonly copy: CopyState;
}

/** The archived bytes: hashed; or why there is nothing to hash. */
export type CopyState = 'checked' | 'not-asked' | 'erased' | 'expired' | 'not-known' | 'damaged';

/**
 * Holds one version against itself: its chain hash, its document and its archived bytes against
 * their hashes, its changes against their ids. What an erasure, retention or the outlet's wish took
 * is no damage.
 */
export async function verifyVersion(deps: VerifyDeps, version: Version): Promise<VersionFinding> {
  const first = await findingOf(deps, version);
  if (first.damage.length === 0) return first;
  // An erasure may have passed between: its mark says so.
  const again = await deps.store.versions.get(version.pageId, version.number);
  const marks = ({ erased, expired }: Version): string => JSON.stringify([erased, expired]);
  return again === null || marks(again) === marks(version) ? first : findingOf(deps, again);
}

async function findingOf(deps: VerifyDeps, version: Version): Promise<VersionFinding> {
  const document = await documentFinding(deps, version);
  const copy = await copyFinding(deps, version);
  const altered = chainHash(version, deps.digest) !== version.hash;
  return {
    damage: [
      ...(altered ? [found('facts-altered', 'its capture facts do not give its chain hash')] : []),
      ...(await markDamage(deps, version)),
      ...document.damage,
      ...copy.damage,
    ],
    document: document.state,
    copy: copy.state,
  };
}

/** A mark of an erasure excuses what is missing only where a tombstone speaks of this page. */
async function markDamage({ store }: VerifyDeps, version: Version): Promise<readonly Found[]> {
  const { erased, pageId } = version;
  if (erased === null) return [];
  const erasure = await store.erasures.get(erased.erasureId);
  const detail = `its mark names the erasure ${erased.erasureId}`;
  if (erasure === null)
    return [found('erasure-unknown', `${detail}, of which nothing is on record`)];
  // Documents quote the versions beside them: an erasure of one may take something of each of its page.
  const isMeant = erasure.target.pageId === null || erasure.target.pageId === pageId;
  if (isMeant) return [];
  return [found('erasure-unknown', `${detail}, which is about another page`)];
}

async function documentFinding(
  deps: VerifyDeps,
  version: Version,
): Promise<{ readonly state: VersionFinding['document']; readonly damage: readonly Found[] }> {
  try {
    const document = await deps.store.versions.documentOf(version);
    if (document === null) return { state: 'gone', damage: [] };
    return { state: 'checked', damage: documentDamage(deps, version, document) };
  } catch (fault) {
    const kind = kindOfFault(fault, 'document');
    return { state: 'damaged', damage: [found(kind, messageOf(fault))] };
  }
}

function documentDamage(
  { digest }: VerifyDeps,
  version: Version,
  document: VersionDocument,
): readonly Found[] {
  if (documentDigest(document, digest) !== keptDocumentHash(version))
    return [found('document-altered', 'its document does not give the recorded hash')];
  const differs = itemDamage(version, document);
  if (version.erased !== null || hasItsChanges(version, document)) return differs;
  return [...differs, found('changes-differ', 'its changes are not those that it counts')];
}

/** What the chain does not cover of a version item, its document repeats. */
function itemDamage(version: Version, document: VersionDocument): readonly Found[] {
  const { reading, changes, imported, rendered } = document;
  const between = changes[0]?.between.oldSeenAt;
  const isWhole = version.erased === null;
  const told: readonly (readonly [string, boolean])[] = [
    ['headline', version.headline === reading.article.headline],
    ['origin', sameOrigin(version.imported, imported ?? null) && version.rendered === rendered],
    ['last sight of the version before', between === undefined || between === version.oldSeenAt],
    ['count of figures', !isWhole || version.counts.figures === reading.figures.length],
    ['count of statements', !isWhole || version.counts.statements === reading.statements.length],
    ['list of unconfirmed changes', isAmong(version.unconfirmed, changes)],
  ];
  return told.flatMap(([name, isSame]) =>
    isSame ? [] : [found('item-differs', `its ${name} is not what its document says`)],
  );
}

const sameOrigin = (one: Version['imported'], other: Version['imported']): boolean =>
  one?.source === other?.source &&
  one?.name === other?.name &&
  one?.importedAt === other?.importedAt;

const isAmong = (ids: readonly string[], changes: VersionDocument['changes']): boolean =>
  ids.every((id) => changes.some((change) => change.id === id));

/** Changes are named by page, version and place: ids that are others belong elsewhere. */
function hasItsChanges({ pageId, number, counts }: Version, { changes }: VersionDocument): boolean {
  const prefix = `${pageId.slice(0, 16)}-${number}-`;
  return (
    changes.length === counts.changes && changes.every(({ id }, at) => id === `${prefix}${at}`)
  );
}

async function copyFinding(
  deps: VerifyDeps,
  version: Version,
): Promise<{ readonly state: CopyState; readonly damage: readonly Found[] }> {
  const { archive, digest } = deps;
  const damaged = (kind: DamageKind, detail: string) => ({
    state: 'damaged' as const,
    damage: [found(kind, detail)],
  });
  try {
    const bytes = await archive.get(rawKey(version.pageId, version.rawHash));
    if (bytes === null) {
      const state = absentCopy(version);
      if (state !== 'damaged') return { state, damage: [] };
      return damaged('copy-missing', 'the bytes that it was read from are not in the archive');
    }
    return digest(bytes) === version.rawHash
      ? { state: 'checked', damage: await keptDamage(deps, version) }
      : damaged('copy-altered', 'the archived bytes do not give the recorded hash');
  } catch (fault) {
    return damaged(kindOfFault(fault, 'copy'), messageOf(fault));
  }
}

/** A copy said never to have been kept is there only where another version of the page has the same. */
async function keptDamage(
  { store }: VerifyDeps,
  { pageId, rawHash, copyKept }: Version,
): Promise<readonly Found[]> {
  if (copyKept !== false) return [];
  for await (const other of everyItem<Version>((s) => store.versions.list(pageId, s)))
    if (other.rawHash === rawHash && other.copyKept !== false) return [];
  return [found('copy-unexpected', 'it says that no copy was kept, and the archive has it')];
}

/** Why no bytes are there; `damaged`: they should be. */
function absentCopy({ erased, expired, copyKept }: Version): CopyState {
  if (erased !== null) return 'erased';
  if (expired?.bytesAt != null) return 'expired';
  if (copyKept === undefined) return 'not-known';
  return copyKept ? 'damaged' : 'not-asked';
}

/** Only what says that something is damaged is damage; a store that does not answer is a fault. */
function kindOfFault(fault: unknown, what: 'document' | 'copy'): DamageKind {
  const code = fault instanceof RecountError ? fault.code : '';
  if (code === 'store.document-missing') return 'document-missing';
  if (code === 'store.damaged' || code === 'archive.damaged') return `${what}-unreadable`;
  throw fault;
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : '');
