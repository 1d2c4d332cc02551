import type { FileOrder, FileOutcome, FileWish } from '../domain/file-order.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './store.ts';

/** A file on its way out; its bytes are made as they are taken. */
export interface MadeFile {
  /** As it is kept by whoever takes it: `recount-changes.csv`. */
  readonly name: string;
  readonly media: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** An order with what came of it; null: it is being made. */
export interface OrderedFile {
  readonly order: FileOrder;
  readonly outcome: FileOutcome | null;
}

/** Files made beside the answers: where they are asked for, and fetched by a link of a few minutes. */
export interface FileOrders {
  /** Has a file made; an order that stands already is left as it is. */
  put(order: FileOrder): Promise<void>;
  get(id: string): Promise<OrderedFile | null>;
  /** An address under which a made file can be fetched for so long, by whoever knows it. */
  link(id: string, name: string, seconds: number): Promise<string>;
}

/** Where what was ordered is laid down. */
export interface FileShelf {
  outcomeOf(id: string): Promise<FileOutcome | null>;
  /** Lays a file down as it is made, and gives its length in bytes; a fault in making it leaves nothing. */
  keep(id: string, file: MadeFile): Promise<number>;
  settle(id: string, outcome: FileOutcome): Promise<void>;
}

/** How files reach who asks: with the answer itself, or by an order. */
export type Files =
  | {
      readonly kind: 'at-once';
      /** The store is without what is withheld. */
      readonly make: (store: Store, wish: FileWish) => Promise<MadeFile>;
    }
  | { readonly kind: 'ordered'; readonly orders: FileOrders };

/** A page as it was served. */
export interface WarcCapture {
  readonly url: string;
  readonly fetchedAt: Instant;
  readonly bytes: Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Captures as the responses of a WARC file, in pieces. */
export type PackWarc = (captures: AsyncIterable<WarcCapture>) => AsyncIterable<Uint8Array>;
