import type { Lineage } from '../../domain/lineage.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Version, VersionDocument } from '../../domain/version.ts';
import type { CheckDeps } from './check-deps.ts';

/** The newest version with what it read, by the running reader. */
export interface Head {
  readonly version: Version;
  /** What is kept of its document; null: an erasure or retention took it. */
  readonly document: VersionDocument | null;
  readonly articleHash: string;
  readonly reading: Reading;
  readonly lineages: readonly Lineage[];
  /**
   * The running reader cannot read it again (no bytes are kept, or it is erased): what differs is not
   * known to be a change.
   */
  readonly isBeyondReading: boolean;
}

/** What reading a head takes: a check has all of it. */
export type HeadDeps = Pick<CheckDeps, 'store' | 'archive' | 'facts' | 'clock' | 'digest'>;
