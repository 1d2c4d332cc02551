import { createHash } from 'node:crypto';
import { base64 } from '../adapters/local/transfer/base64.ts';
import { fileKind } from '../adapters/local/transfer/file-kind.ts';
import { openSavedCopies } from '../adapters/local/transfer/open-saved-copies.ts';
import { makePackSource } from '../adapters/local/transfer/read-pack.ts';
import { writePack } from '../adapters/local/transfer/write-pack.ts';
import { writeWarc } from '../adapters/local/transfer/write-warc.ts';
import { normaliseUrl } from '../discovery/normalise-url.ts';
import type { RunningHash } from '../ports/pack.ts';
import type { SavedCopies } from '../ports/saved-copies.ts';
import { factReader } from '../use-cases/check/fact-reader.ts';
import type { CopiesReport, CopyWish } from '../use-cases/transfer/copies-report.ts';
import { importCopies } from '../use-cases/transfer/import-copies.ts';
import type { CopyDeps } from '../use-cases/transfer/take-copies.ts';
import { defaultPipelineSettings } from './pipeline.ts';

export { base64, fileKind, makePackSource, openSavedCopies, writePack, writeWarc };

/** SHA-256 by Node's crypto, text by text. */
export function startHash(): RunningHash {
  const hash = createHash('sha256');
  return { add: (text) => void hash.update(text), end: () => hash.digest('hex') };
}

/** Brings in copies, read as a check of the running reader would read them. */
export const importSavedCopies = (
  deps: Omit<CopyDeps, 'facts' | 'settings'>,
  saved: SavedCopies,
  wish: CopyWish,
): Promise<CopiesReport> =>
  importCopies({ ...deps, facts: factReader, settings: defaultPipelineSettings }, saved, wish);

/** Whether both are web addresses, and of one page. */
export function sameAddress(one: string, other: string): boolean {
  const normal = normaliseUrl(one);
  return normal !== null && normal === normaliseUrl(other);
}
