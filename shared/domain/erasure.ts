import type { Instant } from './instant.ts';

/** What an erasure is about. A person's `pageId` is null when every page is meant. */
export type ErasureTarget =
  | { readonly kind: 'page'; readonly pageId: string }
  | { readonly kind: 'version'; readonly pageId: string; readonly number: number }
  | { readonly kind: 'block'; readonly pageId: string }
  | { readonly kind: 'person'; readonly pageId: string | null };

/**
 * By what erased words are known when they come again: salted hashes, never the words.
 * `article`, `text` and `bytes` name a version's whole content in three forms; `block` and `sentence`
 * a paragraph and its longer sentences; `name` a run of `words` words of which the last alone,
 * `surname`, counts too where the whole name stands in the same article.
 */
export type ErasureMark =
  | { readonly kind: 'article' | 'text' | 'bytes' | 'block' | 'sentence'; readonly hash: string }
  | {
      readonly kind: 'name';
      readonly hash: string;
      readonly words: number;
      readonly surname: string | null;
    };

/** The tombstone of what was erased: everything but the words. */
export interface Erasure {
  /** Begins with its time, so that ids sort by it. */
  readonly id: string;
  readonly target: ErasureTarget;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
  /** `begun` until all of it is gone; an erasure that was cut short is taken up again from here. */
  readonly status: 'begun' | 'done';
  readonly salt: string;
  readonly marks: readonly ErasureMark[];
  /** When it was decided that what it forbids may be kept again; null: it holds. */
  readonly liftedAt: Instant | null;
  /** Why it was lifted. */
  readonly liftedBecause?: string;
  /** Of a page: hashes of the addresses that it closes. */
  readonly addresses?: readonly string[];
}

/** The page that an erasure is about; null: every page. */
export const erasedPageId = ({ target }: Pick<Erasure, 'target'>): string | null => target.pageId;
