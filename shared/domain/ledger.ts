import type { Change } from './change.ts';
import type { Figure } from './figure.ts';
import type { Instant } from './instant.ts';
import type { Statement } from './statement.ts';

/** Where a record of the ledger stands. */
interface Place {
  readonly pageId: string;
  readonly url: string;
  readonly outlet: string;
  readonly headline: string | null;
  /** Trackers whose line it is on. */
  readonly trackers: readonly string[];
}

export type Confirmation = 'not-needed' | 'waiting' | 'confirmed' | 'refuted';

/** A change as lists show it. */
export interface ChangeRecord extends Place {
  readonly change: Change;
  readonly labels: readonly string[];
  readonly confirmation: Confirmation;
}

/** The words that a version of a page brought, by which it is found. */
export interface WordsRecord {
  readonly pageId: string;
  readonly version: number;
  readonly at: Instant;
  readonly words: readonly string[];
}

/** A value that a page asserted from one version until another (null: still does). */
export interface FigureRecord extends Place {
  readonly lineage: string;
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly figure: Figure;
  readonly sentence: string;
}

/** A statement that a page carried from one version until another (null: still does). */
export interface StatementRecord extends Place {
  readonly lineage: string;
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant | null;
  readonly statement: Statement;
  readonly sentence: string;
  /** The content spans, joined. */
  readonly content: string;
  /** When it was said, as far as the page tells; null: not known. Left out on records of an older release. */
  readonly saidAt?: Instant | null;
}

/** An official, organisation or public figure whose words are on record. */
export interface SpeakerRecord {
  readonly key: string;
  /** The newest statement that tells of them; it says who they are. */
  readonly last: StatementRecord;
}
