import { UsageError } from './options.ts';

/** A version as people name it: its number, or -1 for the one before the newest. Null when none was named. */
export function versionNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^-?\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(
    `A version is a number such as 3, or -1 for the one before the newest, not “${text}”.`,
  );
}
