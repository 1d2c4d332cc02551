import type { PackRecord } from '../domain/pack.ts';

/**
 * A pack, read from its beginning each time. Yields records of the right shapes and throws
 * `pack.damaged`, `pack.newer` or `pack.too-large`; that it is whole is known when it ends.
 */
export interface PackSource {
  records(): AsyncIterable<PackRecord>;
}

/** SHA-256 (hex) over texts given one after another. */
export interface RunningHash {
  add(text: string): void;
  end(): string;
}

/** Base64 both ways; `decode` gives null for what is no base64. */
export interface Base64 {
  encode(bytes: Uint8Array): string;
  decode(text: string): Uint8Array | null;
}
