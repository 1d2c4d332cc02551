import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { RecountError } from '../../../domain/recount-error.ts';

/**
 * Writes a pack beside its place and renames it when it is whole: plain where the name ends in
 * .jsonl, else gzip. A file that is there is never overwritten (`export.exists`).
 */
export async function writePack(path: string, text: AsyncIterable<string>): Promise<void> {
  if (existsSync(path))
    throw new RecountError(
      'export.exists',
      `${path} is there already; name another file with --to, or remove it first.`,
    );
  const beside = `${path}.${randomUUID()}.new`;
  const file = createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true });
  const lines = Readable.from(text, { highWaterMark: 1 });
  try {
    await (path.endsWith('.jsonl') ? pipeline(lines, file) : pipeline(lines, createGzip(), file));
    await rename(beside, path);
  } catch (cause) {
    await rm(beside, { force: true });
    if (cause instanceof RecountError) throw cause;
    throw new RecountError(
      'export.not-written',
      `The pack could not be written to ${path} (${cause instanceof Error ? cause.message : 'unknown fault'}). Check free space and the folder's rights.`,
      { cause },
    );
  }
}
