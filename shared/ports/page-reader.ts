import type { UnreadableReason } from '../domain/article.ts';

/** What a page gave to be asked with next time (`If-None-Match`, `If-Modified-Since`). Empty when it gave nothing that may be used again. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export interface ReadRequest {
  readonly url: string;
  readonly validators?: Validators;
  /** A recorded override for this URL's host; other hosts it leads to are still asked. */
  readonly ignoreRobots?: boolean;
  /** Run the page's scripts in a browser and read what they make of it; a reader without a browser refuses. */
  readonly render?: boolean;
}

/** One redirect: the URL that answered with it, and whether it said "for good" (301, 308). */
export interface Hop {
  readonly url: string;
  readonly status: number;
  readonly permanent: boolean;
}

/** The page's answer, as bytes. */
export interface FetchedPage {
  readonly kind: 'fetched';
  /** Where the bytes came from, after every hop. */
  readonly url: string;
  readonly status: number;
  readonly hops: readonly Hop[];
  /** The few headers worth keeping, lower-case names, values cut at 1,000 characters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly contentType: string | null;
  readonly bytes: Uint8Array;
  readonly validators: Validators;
  /** The outlet asks (X-Robots-Tag) that its bytes not be kept; a page may ask the same in its own markup. */
  readonly noArchive: boolean;
  /** The bytes are the document that the page's scripts made in a browser. */
  readonly rendered?: true;
}

/** The page answered or failed to, but gave nothing that could be read as news. */
export interface UnreadablePage {
  readonly kind: 'unreadable';
  readonly reason: UnreadableReason;
  /** One plain sentence of at most 300 characters, without control characters or the page's own words. */
  readonly detail: string;
  readonly status?: number;
  /** How long the host asked to be left alone; at most a day. */
  readonly retryAfterMs?: number;
  /** The host that asked for it: another than the URL's own where a redirect led away. */
  readonly restingHost?: string;
  /** The start of an error page's body, at most 256 KB, so that a challenge can be told from a fault. */
  readonly bytes?: Uint8Array;
  readonly contentType?: string | null;
}

export type ReadResult =
  | FetchedPage
  | { readonly kind: 'not-modified'; readonly validators: Validators }
  | { readonly kind: 'gone'; readonly status: 404 | 410 }
  | UnreadablePage;

/** Reads pages politely and safely. Never throws for what the outside does: that is an outcome. */
export interface PageReader {
  read(request: ReadRequest): Promise<ReadResult>;
  /** Milliseconds to leave between two reads of this URL's host, by what its robots.txt said when last read. Asks nobody. */
  delayMs(url: string): Promise<number> | number;
}
