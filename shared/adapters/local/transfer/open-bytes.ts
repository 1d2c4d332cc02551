import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { RecountError } from '../../../domain/recount-error.ts';

/** How many times larger a file may become by decompression, once past `freeBytes`. */
const mostRatio = 500;
const freeBytes = 64 * 1024 * 1024;

/**
 * The bytes of a file, decompressed where it is gzip (of one member or many). Rejects with
 * `input.no-file`, `input.bomb` for what expands out of all proportion, or `input.damaged`.
 */
export async function* openBytes(path: string): AsyncGenerator<Uint8Array> {
  const isGzip = await beginsAsGzip(path);
  const file = createReadStream(path);
  const bytes = isGzip ? pipeline(file, createGunzip(), () => undefined) : file;
  let expanded = 0;
  try {
    for await (const chunk of bytes as AsyncIterable<Uint8Array>) {
      expanded += chunk.length;
      if (expanded > freeBytes + mostRatio * file.bytesRead) throw bomb(path);
      yield chunk;
    }
  } catch (cause) {
    if (cause instanceof RecountError) throw cause;
    throw new RecountError(
      'input.damaged',
      `${path} is damaged or was cut short (${cause instanceof Error ? cause.message : 'unknown fault'}). Get it once more from where it came.`,
      { cause },
    );
  } finally {
    file.destroy();
  }
}

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the files in it (recount import FOLDER/*)',
};

async function beginsAsGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return buffer[0] === 0x1f && buffer[1] === 0x8b;
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = whyNot[code] ?? `it cannot be read (${code})`;
    throw new RecountError('input.no-file', `${path}: ${why}.`, { cause });
  }
}

const bomb = (path: string): RecountError =>
  new RecountError(
    'input.bomb',
    `${path} expands to more than ${mostRatio} times its size, as no file of pages does. It was not read further.`,
  );
