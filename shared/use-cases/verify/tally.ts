import type { Version } from '../../domain/version.ts';
import type { VersionFinding } from './verify-version.ts';

/** What was looked at, and what there was nothing to look at of: none of the latter is damage. */
export interface Tally {
  pages: number;
  versions: number;
  /** Documents and archived copies that were hashed. */
  documents: number;
  copies: number;
  /** Versions read from a copy that somebody else kept: recorded, not witnessed. */
  imported: number;
  /** Versions that an erasure took wholly or in part; their place in the chain is whole. */
  erased: number;
  erasedInPart: number;
  documentsExpired: number;
  copiesErased: number;
  copiesExpired: number;
  /** Copies never made because the outlet asked for none. */
  copiesNotAsked: number;
  /** Copies that are not there, of versions whose record does not say whether one was made. */
  copiesNotKnown: number;
  roots: number;
  /** Versions that a daily root vouches for. */
  rooted: number;
  /** Of them, those that a root handed in vouches for. */
  anchored: number;
}

export const emptyTally = (): Tally => ({
  pages: 0,
  versions: 0,
  documents: 0,
  copies: 0,
  imported: 0,
  erased: 0,
  erasedInPart: 0,
  documentsExpired: 0,
  copiesErased: 0,
  copiesExpired: 0,
  copiesNotAsked: 0,
  copiesNotKnown: 0,
  roots: 0,
  rooted: 0,
  anchored: 0,
});

/** Counts a version that was verified. */
export function addVersion(tally: Tally, version: Version, finding: VersionFinding): void {
  const { imported, erased, expired } = version;
  tally.versions += 1;
  if (finding.document === 'checked') tally.documents += 1;
  if (imported !== null) tally.imported += 1;
  if (erased !== null) tally[erased.scope === 'whole' ? 'erased' : 'erasedInPart'] += 1;
  if (expired?.documentAt != null) tally.documentsExpired += 1;
  switch (finding.copy) {
    case 'checked':
      tally.copies += 1;
      return;
    case 'erased':
      tally.copiesErased += 1;
      return;
    case 'expired':
      tally.copiesExpired += 1;
      return;
    case 'not-asked':
      tally.copiesNotAsked += 1;
      return;
    case 'not-known':
      tally.copiesNotKnown += 1;
      return;
    case 'damaged':
      return;
  }
}
