import type { ChangeRecord } from './ledger.ts';
import type { Triage } from './triage.ts';
import type { Version } from './version.ts';

/** What the chain says of a version: with the hash of the one before it, its own hash can be made again. */
export type ChainLink = Pick<
  Version,
  'pageId' | 'number' | 'fetchedAt' | 'rawHash' | 'documentHash' | 'previousHash' | 'hash'
>;

/** One side of a change: a version, with what of it is in the pack. */
export interface EvidenceSide {
  readonly link: ChainLink;
  readonly readerVersion: string;
  readonly finalUrl: string | null;
  readonly contentType: string | null;
  readonly headers: Readonly<Record<string, string>>;
  /** Why the text or the bytes are not in the pack; null: they are. */
  readonly withoutDocument: string | null;
  readonly withoutBytes: string | null;
}

/** What an evidence pack is about; its manifest, with the hash of each file beside. */
export interface Evidence {
  readonly format: 'recount-evidence';
  readonly version: 1;
  /** `sentences`: what changed alone; `full`: texts and captured bytes too, which are the outlet's. */
  readonly extent: 'sentences' | 'full';
  readonly record: ChangeRecord;
  readonly triage: Triage | null;
  /** Null for a change without an older version. */
  readonly before: EvidenceSide | null;
  readonly after: EvidenceSide;
  /** The root of the day on which the newer version was recorded, once it is made. */
  readonly root: { readonly day: string; readonly root: string } | null;
}

export interface EvidenceManifest extends Evidence {
  readonly files: readonly {
    readonly name: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  /** SHA-256 of the canonical form of all of the above. */
  readonly sha256: string;
}
