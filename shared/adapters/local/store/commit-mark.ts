import { closeSync, constants, openSync, readFileSync, writeSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { BatchOperation, Level } from './dynalite-types.ts';

/** Counts forced writes in the database and in a file beside it, so that an open can tell that some were lost. */
export interface CommitMark {
  /** What goes into the same batch as the next forced write. */
  readonly next: () => { readonly number: number; readonly operation: BatchOperation };
  /** The forced write of this number is on the disk. */
  readonly written: (number: number) => void;
  readonly close: () => void;
}

/** Numbers take turns in these keys: a write that overtakes the one before it puts back no older number. */
const slots = 64;
const digits = 12;

/** A mark as it stands in the database's log, its number in the group. */
export const markInLog = /commits~\d\d[^"]{1,3}"(\d{12})"/gu;

/** The file is beside the database's folder: what harms the log leaves it alone. */
const markPath = (folder: string): string => `${folder}.commits`;

/** The number of the last forced write known to be on the disk; null where none is on record. */
export async function readMark(folder: string): Promise<number | null> {
  const text = await readFile(markPath(folder), 'utf8').catch(() => '');
  return /^\d{12}\n/u.test(text) ? Number(text.slice(0, digits)) : null;
}

/** The highest number that the database itself holds. */
export async function heldMark(db: Level): Promise<number> {
  let highest = 0;
  for await (const value of db.values({ gte: 'commits~', lt: 'commits~~' }))
    highest = Math.max(highest, Number(value));
  return highest;
}

/** Goes on counting after `last`. */
export function openCommitMark(folder: string, last: number): CommitMark {
  const file = openSync(markPath(folder), constants.O_RDWR | constants.O_CREAT, 0o600);
  let given = last;
  let highest = -1;
  const written = (number: number): void => {
    if (number <= highest) return;
    highest = number;
    try {
      writeSync(file, `${asText(number)}\n`, 0);
    } catch {
      // The write itself is safe; a mark that lags only tells less.
    }
  };
  if (readFileSync(file, 'utf8') !== `${asText(last)}\n`) written(last);
  return {
    next: () => {
      given += 1;
      const slot = String(given % slots).padStart(2, '0');
      return {
        number: given,
        operation: { type: 'put', key: `commits~${slot}`, value: asText(given) },
      };
    },
    written,
    close: () => {
      closeSync(file);
    },
  };
}

const asText = (number: number): string => String(number).padStart(digits, '0');
