import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storeFormat } from '../../../contracts/table.ts';
import { RecountError } from '../../../domain/recount-error.ts';
import { levelFault } from './level-fault.ts';

/** Socket paths are cut at 103 bytes on macOS and 107 on Linux. */
const longestSocketPath = 100;

/** Where the parts of a data directory are. */
export interface StoreFolder {
  readonly dataDir: string;
  readonly table: string;
  readonly archive: string;
}

/**
 * Makes the data directory (private to its owner) where there is none, and refuses one of a newer
 * format (`store.newer-format`) before anything in it is touched.
 */
export async function prepareFolder(dataDir: string): Promise<StoreFolder> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
  } catch (fault) {
    throw levelFault(fault, dataDir);
  }
  const text = await readIfThere(join(dataDir, 'format.json'));
  if (text !== null) checkFormat(text, dataDir);
  const table = join(dataDir, 'table');
  await checkTable(table, text !== null);
  return { dataDir, table, archive: join(dataDir, 'archive') };
}

/**
 * LevelDB takes a folder without its CURRENT file for a new one, and clears away what lies in it:
 * where there was a store, that file must be there.
 */
async function checkTable(table: string, wasStore: boolean): Promise<void> {
  const names = await readdir(table).catch((): string[] => []);
  if (names.includes('CURRENT')) return;
  if (!wasStore && !names.some((name) => name.endsWith('.ldb'))) return;
  throw new RecountError(
    'store.damaged',
    `The store in ${table} lacks its files. Nothing was changed; restore the folder from a copy.`,
  );
}

/** Writes the format of a new store; only its owner may. */
export async function writeFormat({ dataDir }: StoreFolder): Promise<void> {
  const path = join(dataDir, 'format.json');
  if ((await readIfThere(path)) !== null) return;
  await replace(path, `${JSON.stringify({ format: storeFormat })}\n`);
}

function checkFormat(text: string, dataDir: string): void {
  const format = parseFormat(text);
  if (format === null)
    throw new RecountError(
      'store.damaged',
      `${join(dataDir, 'format.json')} cannot be read. Nothing was changed; restore it from a copy.`,
    );
  if (format > storeFormat)
    throw new RecountError(
      'store.newer-format',
      `The store in ${dataDir} has format ${format}; this version of Recount knows formats up to ${storeFormat}. Nothing was changed; use the version that made it, or a newer one.`,
    );
}

function parseFormat(text: string): number | null {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('format' in parsed)) return null;
    return typeof parsed.format === 'number' ? parsed.format : null;
  } catch {
    return null;
  }
}

/**
 * A place for the owner's socket: in the folder, or, where that path is too long for a socket, in a
 * private temporary directory that the folder names.
 */
export async function makeSocketPlace({ dataDir }: StoreFolder): Promise<string> {
  const inside = join(dataDir, 'socket');
  const note = join(dataDir, 'socket-path');
  if (Buffer.byteLength(inside) <= longestSocketPath) {
    await rm(note, { force: true });
    await rm(inside, { force: true });
    return inside;
  }
  const outside = join(await mkdtemp(join(tmpdir(), 'recount-')), 'socket');
  await replace(note, outside);
  return outside;
}

/** Where the owner's socket should be, as the folder says now. */
export async function socketPlace({ dataDir }: StoreFolder): Promise<string> {
  return (await readIfThere(join(dataDir, 'socket-path'))) ?? join(dataDir, 'socket');
}

async function replace(path: string, text: string): Promise<void> {
  await writeFile(`${path}.new`, text, { mode: 0o600 });
  await rename(`${path}.new`, path);
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return null;
    throw levelFault(fault, path);
  }
}
