import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Counts } from './measures.ts';

/** How things stood at the end of a day. */
export interface Day {
  readonly day: number;
  readonly counts: Counts;
  readonly rssMb: number;
  readonly heapMb: number;
  readonly tableMb: number;
  readonly archiveMb: number;
  /** Since the process began. */
  readonly cpuS: number;
  readonly wallS: number;
}

const mb = 1024 * 1024;

/** Sizes are taken after the garbage was collected, where the process may (`--expose-gc`). */
export async function sampleDay(
  day: number,
  { dataDir, counts }: { readonly dataDir: string; readonly counts: Counts },
): Promise<Day> {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return {
    day,
    counts: { ...counts },
    rssMb: rss / mb,
    heapMb: heapUsed / mb,
    tableMb: (await folderBytes(join(dataDir, 'table'))) / mb,
    archiveMb: (await folderBytes(join(dataDir, 'archive'))) / mb,
    cpuS: (user + system) / 1e6,
    wallS: performance.now() / 1000,
  };
}

/** Bytes of the files in a folder and below; a file that goes meanwhile has none. */
async function folderBytes(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let bytes = 0;
  for (const entry of entries)
    if (entry.isFile())
      bytes += await stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      );
  return bytes;
}
