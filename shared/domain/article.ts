import type { PageTime } from './instant.ts';

export type ArticleKind = 'article' | 'live-blog' | 'section' | 'page';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'list-item'
  | 'table-row'
  | 'quote'
  | 'live-entry'
  | 'note';

/** One block of `article.text`; `start` and `end` are UTF-16 offsets into it. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  /** The live-blog entry this block belongs to, by the page's own identity for it. */
  readonly entryId?: string;
  readonly entryTime?: PageTime;
}

/** Begins the `entryId` of a live-blog entry that the page gives neither an id nor a time. */
export const wordsAsIdentity = 'words:';

/** Why a page that answered could not be read as news. */
export type UnreadableReason =
  | 'blocked'
  | 'challenge'
  | 'robots'
  | 'login'
  | 'paywall'
  | 'consent'
  | 'empty'
  | 'script-only'
  | 'error-page'
  | 'error-status'
  | 'too-large'
  | 'wrong-type'
  | 'refused-address'
  | 'too-many-redirects'
  | 'timed-out'
  | 'unreachable'
  | 'tls'
  | 'damaged';

/** What a page says, apart from everything around it. Missing values are null, never invented. */
export interface Article {
  readonly readable: boolean;
  /** Present only when `readable` is false. */
  readonly unreadableReason?: UnreadableReason;
  readonly headline: string | null;
  readonly standfirst: string | null;
  readonly byline: readonly string[];
  readonly publishedAt: PageTime | null;
  readonly modifiedAt: PageTime | null;
  readonly siteName: string | null;
  readonly canonicalUrl: string | null;
  /** BCP 47 tag as declared or detected, `en`, `de-AT`. */
  readonly language: string | null;
  readonly kind: ArticleKind;
  /** The body alone; blocks are separated by one newline. */
  readonly text: string;
  readonly blocks: readonly Block[];
}
