import { RecountError } from '../../domain/recount-error.ts';
import { keptDocumentHash, type Version, type VersionDocument } from '../../domain/version.ts';
import { rawKey } from '../check/archive-key.ts';
import { chainHash, documentDigest } from '../check/chain.ts';
import type { DamageKind } from './damage.ts';
import type { VerifyDeps } from './verify-deps.ts';

/** What was looked at in one version. */
export interface VersionFinding {
  readonly damage: readonly Found[];
  /** Null: an erasure or retention took it; nothing is left to check. */
  readonly document: 'checked' | 'gone';
  readonly copy: CopyState;
}

export interface Found {
  readonly kind: DamageKind;
  readonly detail: string;
}

/** The archived bytes: hashed; or why there is nothing to hash. */
export type CopyState = 'checked' | 'not-asked' | 'erased' | 'expired' | 'not-known' | 'damaged';

/**
 * Holds one version against itself: its chain hash, its document and its archived bytes against
 * their hashes, its changes against their ids. What an erasure, retention or the outlet's wish took
 * is no damage.
 */
export async function verifyVersion(deps: VerifyDeps, version: Version): Promise<VersionFinding> {
  const found = await findingOf(deps, version);
  if (found.damage.length === 0) return found;
  // An erasure may have passed between: its mark says so.
  const again = await deps.store.versions.get(version.pageId, version.number);
  const marks = ({ erased, expired }: Version): string => JSON.stringify([erased, expired]);
  return again === null || marks(again) === marks(version) ? found : findingOf(deps, again);
}

async function findingOf(deps: VerifyDeps, version: Version): Promise<VersionFinding> {
  const document = await documentFinding(deps, version);
  const copy = await copyFinding(deps, version);
  const altered = chainHash(version, deps.digest) !== version.hash;
  return {
    damage: [
      ...(altered
        ? [
            {
              kind: 'facts-altered' as const,
              detail: 'its capture facts do not give its chain hash',
            },
          ]
        : []),
      ...document.damage,
      ...copy.damage,
    ],
    document: document.state,
    copy: copy.state,
  };
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
    return { state: 'checked', damage: [{ kind, detail: messageOf(fault) }] };
  }
}

function documentDamage(
  { digest }: VerifyDeps,
  version: Version,
  document: VersionDocument,
): readonly Found[] {
  if (documentDigest(document, digest) !== keptDocumentHash(version))
    return [{ kind: 'document-altered', detail: 'its document does not give the recorded hash' }];
  if (version.erased !== null || hasItsChanges(version, document)) return [];
  return [{ kind: 'changes-differ', detail: 'its changes are not those that it counts' }];
}

/** Changes are named by page, version and place: ids that are others belong elsewhere. */
function hasItsChanges({ pageId, number, counts }: Version, { changes }: VersionDocument): boolean {
  const prefix = `${pageId.slice(0, 16)}-${number}-`;
  return (
    changes.length === counts.changes && changes.every(({ id }, at) => id === `${prefix}${at}`)
  );
}

async function copyFinding(
  { archive, digest }: VerifyDeps,
  version: Version,
): Promise<{ readonly state: CopyState; readonly damage: readonly Found[] }> {
  const damaged = (kind: DamageKind, detail: string) => ({
    state: 'damaged' as const,
    damage: [{ kind, detail }],
  });
  try {
    const bytes = await archive.get(rawKey(version.pageId, version.rawHash));
    if (bytes === null) {
      const state = absentCopy(version);
      if (state !== 'damaged') return { state, damage: [] };
      return damaged('copy-missing', 'the bytes that it was read from are not in the archive');
    }
    return digest(bytes) === version.rawHash
      ? { state: 'checked', damage: [] }
      : damaged('copy-altered', 'the archived bytes do not give the recorded hash');
  } catch (fault) {
    return damaged(kindOfFault(fault, 'copy'), messageOf(fault));
  }
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
