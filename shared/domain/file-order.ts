import type { Instant } from './instant.ts';
import type { Role } from './role.ts';

/** What of the ledger a file of records may hold. */
export const ledgerKinds = ['change', 'figure', 'statement', 'delivery'] as const;

export type LedgerKind = (typeof ledgerKinds)[number];

/** A file that somebody asks for: records of the ledger, a change's evidence pack, or a page's captures as WARC. */
export type FileWish =
  | {
      readonly kind: 'ledger';
      readonly records: LedgerKind;
      readonly format: 'csv' | 'jsonl';
      readonly query: {
        readonly pageId?: string;
        readonly tracker?: string;
        readonly since?: Instant;
      };
    }
  | {
      readonly kind: 'evidence';
      readonly pageId: string;
      readonly changeId: string;
      /** Texts and captured bytes too. */
      readonly isFull: boolean;
    }
  | { readonly kind: 'captures'; readonly pageId: string };

/** A file that is made beside the answer, since it may be larger than an answer can be. */
export interface FileOrder {
  /** The same for the same wish within a minute: who asks twice has one file made. */
  readonly id: string;
  readonly wish: FileWish;
  /** The least role that it is given to. */
  readonly role: Role;
  readonly at: Instant;
}

/** What came of an order. */
export type FileOutcome =
  | {
      readonly kind: 'made';
      readonly name: string;
      readonly bytes: number;
      readonly at: Instant;
    }
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly message: string;
      readonly at: Instant;
    };

/** Texts of pages and captured bytes are the outlets': they are for editors. */
export const roleForFile = (wish: FileWish): Role =>
  wish.kind === 'captures' || (wish.kind === 'evidence' && wish.isFull) ? 'editor' : 'reader';
