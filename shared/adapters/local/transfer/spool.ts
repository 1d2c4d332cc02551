import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Bytes laid aside on the disk, compressed, so that thousands of copies can be read in another order. */
export interface Spool {
  add(bytes: Uint8Array): Promise<() => Promise<Uint8Array>>;
  close(): Promise<void>;
}

/** A spool in the machine's folder for temporary files, readable by this user alone. */
export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'recount-import-'));
  const file = await open(join(folder, 'copies'), 'wx+', 0o600);
  let end = 0;
  return {
    add: async (bytes) => {
      const packed = await compress(bytes);
      const position = end;
      end += packed.length;
      await file.write(packed, 0, packed.length, position);
      return async () => {
        const { buffer } = await file.read(Buffer.alloc(packed.length), 0, packed.length, position);
        return await expand(buffer);
      };
    },
    close: async () => {
      await file.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
