import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markInLog } from './commit-mark.ts';
import { crc32c } from './crc32c.ts';

const blockBytes = 32_768;
/** Checksum, length and type of a piece. */
const headBytes = 7;

/**
 * The log of a database that is not open, in which bytes are damaged before a forced write up to
 * `written`; null: none. LevelDB passes over such pieces without a word. Damage with no forced write
 * after it is what a power cut may leave of writes that were never promised.
 */
export async function findDamagedLog(folder: string, written: number): Promise<string | null> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((each) => each.endsWith('.log'))) {
    // The process that has the database open may be done with it meanwhile.
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes !== null && isDamaged(bytes, written)) return name;
  }
  return null;
}

function isDamaged(bytes: Buffer, written: number): boolean {
  const damage = firstDamage(bytes);
  if (damage === null) return false;
  const after = bytes.toString('latin1', damage);
  return [...after.matchAll(markInLog)].some(([, number]) => Number(number) <= written);
}

/** Where the first piece begins that does not give its checksum. */
function firstDamage(bytes: Buffer): number | null {
  for (let at = 0; at < bytes.length; ) {
    const left = blockBytes - (at % blockBytes);
    if (left < headBytes) {
      at += left;
      continue;
    }
    if (at + headBytes > bytes.length) return at;
    const end = at + headBytes + bytes.readUInt16LE(at + 4);
    if (end > Math.min(bytes.length, at + left)) return at;
    // The checksum covers the type and what follows, and is kept rotated and shifted.
    if (bytes.readUInt32LE(at) !== masked(crc32c(bytes.subarray(at + 6, end)))) return at;
    at = end;
  }
  return null;
}

const masked = (crc: number): number => (((crc >>> 15) | (crc << 17)) + 0xa2_82_ea_d8) >>> 0;
