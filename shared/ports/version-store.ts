import type { PageEvent } from '../domain/event.ts';
import type { Instant } from '../domain/instant.ts';
import type { Rereading, Version, VersionDocument } from '../domain/version.ts';
import type { Listed, Stretch } from './list.ts';

/** A committed fact that projections have not shown yet. */
export type PendingFact =
  | { readonly kind: 'version'; readonly pageId: string; readonly number: number }
  | { readonly kind: 'event'; readonly pageId: string; readonly id: string };

export interface VersionStore {
  /** Newest version by a strongly consistent read; null for a page never read. */
  head(pageId: string): Promise<Version | null>;
  get(pageId: string, number: number): Promise<Version | null>;
  /** Newest first, below `before` when given. */
  list(pageId: string, stretch: Stretch & { readonly before?: number }): Promise<Listed<Version>>;

  /** Stores a document under its hash, before its version; putting it twice is harmless. */
  putDocument(documentHash: string, document: VersionDocument): Promise<void>;
  document(pageId: string, documentHash: string): Promise<VersionDocument | null>;
  /**
   * What is kept of a version's document: null when an erasure or retention took all of it. Rejects
   * with `store.document-missing` when it should be there and is not.
   */
  documentOf(version: Version): Promise<VersionDocument | null>;

  /** Keeps what another reader read in a version, once its document is stored; the first kept one stays. */
  keepRereading(rereading: Rereading): Promise<void>;
  rereading(pageId: string, number: number, readerVersion: string): Promise<Rereading | null>;
  /** Removes every rereading of a version with its document, as an erasure needs it. */
  removeRereadings(pageId: string, number: number): Promise<void>;

  /** The commit: puts a version whose number is free, marked pending since `fetchedAt`. */
  commit(version: Version): Promise<'committed' | 'taken'>;
  /** Writes what an erasure or retention left of a version that is there; whether it is pending stays. */
  mark(version: Version): Promise<void>;
  /** Hashes of all documents stored for a page, whether a version names them or not. */
  documentHashes(pageId: string, stretch: Stretch): Promise<Listed<string>>;
  removeDocument(pageId: string, documentHash: string): Promise<void>;
  /** Writes what an erasure left of an event that is there; whether it is pending stays. */
  markEvent(event: PageEvent): Promise<void>;
  removeEvent(event: PageEvent): Promise<void>;
  /** Events of other pages that quote this one. */
  eventsQuoting(pageId: string, stretch: Stretch): Promise<Listed<PageEvent>>;
  /** Commits an event whose id is free on its page, marked pending since `at`. */
  commitEvent(event: PageEvent): Promise<'committed' | 'known'>;
  /**
   * As `commit` and `commitEvent`, for facts of a history that is brought in: they were told
   * elsewhere, so they are never pending, and no sweep alerts anyone to them.
   */
  restore(version: Version): Promise<'committed' | 'taken'>;
  restoreEvent(event: PageEvent): Promise<'committed' | 'known'>;
  event(pageId: string, id: string): Promise<PageEvent | null>;
  events(pageId: string, stretch: Stretch): Promise<Listed<PageEvent>>;

  /** Oldest committed facts that still wait for projection at `now`. */
  pending(now: Instant, limit: number): Promise<readonly PendingFact[]>;
  /** Takes a fact off the pending index; taking it off twice is harmless. */
  markProjected(fact: PendingFact): Promise<void>;
}
