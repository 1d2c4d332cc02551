import { createHash } from 'node:crypto';
import { base64 } from '../adapters/local/transfer/base64.ts';
import { makePackSource } from '../adapters/local/transfer/read-pack.ts';
import { writePack } from '../adapters/local/transfer/write-pack.ts';
import type { RunningHash } from '../ports/pack.ts';

export { base64, makePackSource, writePack };

/** SHA-256 by Node's crypto, text by text. */
export function startHash(): RunningHash {
  const hash = createHash('sha256');
  return { add: (text) => void hash.update(text), end: () => hash.digest('hex') };
}
