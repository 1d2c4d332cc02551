import { appendFile, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RecountError } from '../../../domain/recount-error.ts';
import { heldMark, readMark } from './commit-mark.ts';
import { findDamagedLog } from './damaged-log.ts';
import type { Level } from './dynalite-types.ts';

const accepted = 'accept-loss';
const record = 'lost-writes.txt';

/** Before the database is opened: LevelDB passes over what is damaged in its log, and drops the log. */
export async function checkLog(folder: string): Promise<void> {
  const written = (await readMark(folder)) ?? Number.MAX_SAFE_INTEGER;
  const log = await findDamagedLog(folder, written);
  if (log !== null) await refuseOrRecord(folder, `${log} is damaged`);
}

/**
 * Once it is open: the count in the database is that of the file beside it, or ahead of it by what a
 * crash kept from the file. Gives the count to go on from.
 */
export async function checkCommits(db: Level, folder: string): Promise<number> {
  const [held, written] = [await heldMark(db), await readMark(folder)];
  if (written !== null && held < written)
    await refuseOrRecord(folder, `${written} were counted, and it holds them up to ${held}`);
  // A consent counts for one opening.
  await rm(join(dirname(folder), accepted), { force: true });
  return held;
}

/**
 * What happens when committed writes are missing: a `store.damaged` error, unless somebody put an
 * empty file `accept-loss` into the data folder. Then the loss goes on record for good, and the
 * store opens with what is left.
 */
async function refuseOrRecord(folder: string, what: string): Promise<void> {
  const dataDir = dirname(folder);
  const consent = join(dataDir, accepted);
  if ((await stat(consent).catch(() => null)) === null)
    throw new RecountError(
      'store.damaged',
      `The store in ${folder} lacks writes that were committed: ${what}. Restore the data folder from a copy. To go on with what is left, put an empty file ${accepted} into ${dataDir} and start again; recount doctor will name the loss.`,
    );
  await appendFile(join(dataDir, record), `${what}\n`, { mode: 0o600 });
}

/** Losses that somebody went on with, as they were recorded. */
export async function recordedLosses(dataDir: string): Promise<readonly string[]> {
  const text = await readFile(join(dataDir, record), 'utf8').catch(() => '');
  return text.split('\n').filter((line) => line !== '');
}
