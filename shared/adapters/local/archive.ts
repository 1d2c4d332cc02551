import { randomUUID } from 'node:crypto';
import { mkdir, open, opendir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { RecountError } from '../../domain/recount-error.ts';
import type { Archive } from '../../ports/archive.ts';
import { archiveSegments } from '../memory/archive-key.ts';
import { noSpace } from './store/level-fault.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/**
 * An archive in a folder, one compressed file a key. A file appears whole or not at all: it is
 * written beside its place, forced to the disk and renamed. A damaged file rejects with
 * `archive.damaged`.
 */
export function makeFolderArchive(folder: string): Archive {
  return {
    put: async (key, bytes) => {
      const path = pathOf(folder, key);
      if (await exists(path)) return;
      const compressed = await compress(bytes);
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await writeWhole(path, compressed);
      } catch (cause) {
        throw new RecountError(
          noSpace.test(reason(cause)) ? 'store.disk-full' : 'archive.not-written',
          `The copy ${key} could not be written to ${folder} (${reason(cause)}). Check free space and the folder's rights.`,
          { cause },
        );
      }
    },
    get: async (key) => {
      const compressed = await read(pathOf(folder, key));
      if (compressed === null) return null;
      return await expand(compressed).catch((cause: unknown) => {
        throw new RecountError(
          'archive.damaged',
          `The copy ${key} in ${folder} is damaged. Restore the file from a copy.`,
          { cause },
        );
      });
    },
    remove: async (key) => {
      const path = pathOf(folder, key);
      try {
        await rm(path, { force: true });
      } catch (cause) {
        throw new RecountError(
          'archive.not-removed',
          `The copy ${key} could not be removed from ${folder} (${reason(cause)}). Check the folder's rights.`,
          { cause },
        );
      }
    },
    keys: (name) => keysIn(folder, name),
  };
}

/** Half-written files (`.new`) are keys too: whoever removes a folder's keys removes them. */
async function* keysIn(folder: string, name: string): AsyncGenerator<string> {
  const path = pathOf(folder, name);
  if (!(await exists(path))) return;
  for await (const entry of await opendir(path)) if (entry.isFile()) yield `${name}/${entry.name}`;
}

function pathOf(folder: string, key: string): string {
  return join(folder, ...archiveSegments(key));
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(beside, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (fault) {
    await rm(beside, { force: true });
    throw fault;
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}

async function read(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw fault;
  }
}

const reason = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
