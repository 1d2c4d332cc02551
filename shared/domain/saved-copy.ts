import type { Instant } from './instant.ts';
import type { ImportedFrom } from './version.ts';

/** A copy of a page that somebody else kept, with what the file says of it; the bytes are read when they are needed. */
export interface SavedCopy {
  /** As the file gives it, not normalised. */
  readonly url: string;
  /** When it was read, as the file says. */
  readonly at: Instant;
  readonly source: ImportedFrom['source'];
  /** The file's own name. */
  readonly file: string;
  readonly contentType: string | null;
  /** The outlet asked that its bytes not be kept. */
  readonly noArchive: boolean;
}

/** Why a record of a file is no copy that can be read. */
export type SkipReason =
  | 'not-a-response'
  | 'status'
  | 'not-html'
  | 'too-large'
  | 'no-address'
  | 'no-date'
  | 'revisit-of-nothing'
  | 'damaged';
