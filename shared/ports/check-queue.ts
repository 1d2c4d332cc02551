import type { Instant } from '../domain/instant.ts';

/** Asks for one check of a page. `slot` is the due time it was made for: late and doubled messages are told by it. */
export interface CheckMessage {
  readonly pageId: string;
  readonly host: string;
  readonly slot: Instant;
}

/** A hint that pages are due; the due index is the truth. */
export interface CheckQueue {
  send(messages: readonly CheckMessage[]): Promise<void>;
}
