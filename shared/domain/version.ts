import type { Change } from './change.ts';
import type { Instant } from './instant.ts';
import type { Lineage } from './lineage.ts';
import type { Reading } from './reading.ts';
import type { Withholding } from './withholding.ts';

/** Where a version came from that no check of ours read: somebody else kept the copy. */
export interface ImportedFrom {
  readonly source: 'warc' | 'saved-copy';
  /** The file's own name, cleaned; never a path. */
  readonly name: string;
  readonly importedAt: Instant;
}

/**
 * The record of a page's article; the put of this small item alone is the commit. Nothing changes it
 * but an erasure or retention, which leave their mark.
 */
export interface Version {
  readonly pageId: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly fetchedAt: Instant;
  /** When the last check still read the version before; null for version 1. */
  readonly oldSeenAt: Instant | null;
  readonly headline: string | null;
  /** Hash of the article's comparable form: equal for articles that say the same. */
  readonly articleHash: string;
  /** Hash of the bytes as fetched; names the archived copy. */
  readonly rawHash: string;
  /** Hash of the stored document. */
  readonly documentHash: string;
  /** Chain hash of the version before; null for version 1. */
  readonly previousHash: string | null;
  /** Chain hash: SHA-256 of the RFC 8785 form of the capture facts. */
  readonly hash: string;
  readonly readerVersion: string;
  /** `characters`: UTF-16 length of the body. */
  readonly counts: {
    readonly characters: number;
    readonly figures: number;
    readonly statements: number;
    readonly changes: number;
  };
  /** Changes that wait for a second check, by their ids. */
  readonly unconfirmed: readonly string[];
  /** Null for a version that a check read; else `fetchedAt` is what the copy says of itself, not witnessed. */
  readonly imported: ImportedFrom | null;
  /** Whether the bytes were archived: false where the outlet asks for no copies; absent: not known. */
  readonly copyKept?: boolean;
  /** The bytes are what the page's scripts made of it in a browser, not what the site sent. */
  readonly rendered?: true;
  /** What an erasure took; null: nothing. The capture facts above stay for the chain. */
  readonly erased: Erased | null;
  /** What retention took; null: nothing. */
  readonly expired: Expired | null;
  /** Only where it is shown, never stored: why nothing of it is. */
  readonly withheld?: Pick<Withholding, 'at' | 'reason'>;
}

/** The mark that an erasure leaves on a version. */
export interface Erased {
  /** The last erasure that took something of it. */
  readonly erasureId: string;
  readonly at: Instant;
  readonly scope: 'whole' | 'part';
  /** Hash of the document that is left; null: nothing is left. */
  readonly documentHash: string | null;
}

/** When retention removed the archived bytes and the document of a version; null: it did not. */
export interface Expired {
  readonly bytesAt: Instant | null;
  readonly documentAt: Instant | null;
}

/**
 * The hash under which what is left of a version's document is stored; null when an erasure or
 * retention took all of it.
 */
export function keptDocumentHash({
  documentHash,
  erased,
  expired,
}: Pick<Version, 'documentHash' | 'erased' | 'expired'>): string | null {
  if (expired?.documentAt != null) return null;
  return erased === null ? documentHash : erased.documentHash;
}

/** All that was read in a version: written before its version item, content-addressed. */
export interface VersionDocument {
  readonly pageId: string;
  readonly number: number;
  /** Where the bytes came from, after redirects. */
  readonly finalUrl: string;
  readonly contentType: string | null;
  /** Headers of the response that tell how the outlet served it, lower-case names; absent where none were kept. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly reading: Reading;
  readonly lineages: readonly Lineage[];
  readonly changes: readonly Change[];
  /** Only where the page's scripts made it in a browser. */
  readonly rendered?: true;
  /** Only in imported versions: stands here too, so that the hash chain covers it. */
  readonly imported?: ImportedFrom;
}

/** What a later reader read in a version, kept beside the original: it is compared with, never shown in its place. */
export interface Rereading {
  readonly pageId: string;
  readonly number: number;
  readonly readerVersion: string;
  /** The stored document that it was made beside: of another one it says nothing. */
  readonly of: string;
  readonly articleHash: string;
  /** Hash of its own document. */
  readonly documentHash: string;
  readonly readAt: Instant;
}
