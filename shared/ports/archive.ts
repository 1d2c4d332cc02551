/** Immutable bytes by key (`raw/<page>/<sha256>.gz`). Keys are paths of safe segments, never from page text. */
export interface Archive {
  /** Stores `bytes` compressed; a key that is there already is left as it is. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes as they were put, or null when there is no such key. */
  get(key: string): Promise<Uint8Array | null>;
  /** Removes a key for good; one that is not there is no fault. */
  remove(key: string): Promise<void>;
  /** The keys in a folder (`raw/<page>`), in no order; none when there is no such folder. */
  keys(folder: string): AsyncIterable<string>;
}
