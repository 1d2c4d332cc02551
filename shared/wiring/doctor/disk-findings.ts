import { readdir, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { recordedLosses } from '../../adapters/local/store/lost-writes.ts';
import { counted } from '../../domain/counted.ts';
import { type Finding, finding } from '../../domain/finding.ts';
import { elapsedMs, type Instant } from '../../domain/instant.ts';

const mostFiles = 50_000;
const dayMs = 86_400_000;
const leastFree = 200 * 1024 * 1024;

/** Whether the data folder can be written to, how large it is, and how long the disk lasts at the pace so far. */
export async function diskFindings(
  dataDir: string,
  { since, now }: { readonly since: Instant | null; readonly now: Instant },
): Promise<readonly Finding[]> {
  const used = await sizeOf(dataDir);
  const { bavail, bsize } = await statfs(dataDir);
  const free = bavail * bsize;
  const days = since === null ? 0 : elapsedMs(since, now) / dayMs;
  const left = days < 1 || used === 0 ? null : free / (used / days);
  const pace =
    left === null
      ? ''
      : `, about ${left > 3650 ? 'ten years or more' : counted(Math.floor(left), 'day')} at the pace so far`;
  const space = `${megabytes(free)} free on the disk, ${megabytes(used)} used by the data folder${pace}.`;
  const isShort = free < leastFree || (left !== null && left < 30);
  return [
    ...(await recordedLosses(dataDir)).map(lossFinding),
    await writable(dataDir),
    isShort
      ? finding('disk', 'warn', [space, 'Free some space, or move the data folder.'])
      : finding('disk', 'ok', [space]),
  ];
}

const lossFinding = (what: string): Finding =>
  finding('disk', 'bad', [
    `The store was opened although committed writes were missing (${what}).`,
    'recount verify with roots kept elsewhere says what; a copy of the folder from before has them.',
  ]);

async function writable(dataDir: string): Promise<Finding> {
  const probe = join(dataDir, `.doctor-${process.pid}`);
  try {
    await writeFile(probe, 'probe', { mode: 0o600 });
    await rm(probe, { force: true });
    return finding('disk', 'ok', ['The data folder can be written to.']);
  } catch (fault) {
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : 'unknown';
    return finding('disk', 'bad', [
      `The data folder ${dataDir} cannot be written to (${code}).`,
      'Check who owns it, and whether the disk is full or read-only.',
    ]);
  }
}

async function sizeOf(folder: string): Promise<number> {
  let total = 0;
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.slice(0, mostFiles)) {
    if (!entry.isFile()) continue;
    // A file may go while it is counted: the database drops its old ones.
    total += (await stat(join(entry.parentPath, entry.name)).catch(() => null))?.size ?? 0;
  }
  return total;
}

const megabytes = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(1)} MB`;
