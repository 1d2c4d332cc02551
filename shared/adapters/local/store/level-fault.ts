import { RecountError } from '../../../domain/recount-error.ts';

interface Known {
  readonly pattern: RegExp;
  readonly code: string;
  readonly what: (folder: string) => string;
}

/** A full disk, a used-up quota, or a limit on the size of files. */
export const noSpace = /ENOSPC|No space left|EDQUOT|quota exceeded|EFBIG|File too large/iu;

/** LevelDB says what happened in the text of its errors; the first pattern that fits names it. */
const known: readonly Known[] = [
  {
    pattern: /LEVEL_LOCKED|already held by process|Resource temporarily unavailable/u,
    code: 'store.locked',
    what: (folder) => `Another process has the store in ${folder} open.`,
  },
  {
    pattern: noSpace,
    code: 'store.disk-full',
    what: (folder) =>
      `The disk with the store in ${folder} is full. Nothing was half written; free some space and start again.`,
  },
  {
    pattern: /EROFS|Read-only file system|EACCES|EPERM|Permission denied/iu,
    code: 'store.read-only',
    what: (folder) =>
      `The store in ${folder} cannot be written to. Check who owns the folder and whether the disk is read-only.`,
  },
  {
    pattern:
      /LEVEL_CORRUPTION|LEVEL_DECODE_ERROR|Corruption|corrupted|CURRENT|MANIFEST|missing files|sstable|bad block|block checksum|truncated|Invalid argument/u,
    code: 'store.damaged',
    what: (folder) =>
      `The store in ${folder} is damaged. Nothing was changed; restore the folder from a copy.`,
  },
];

/** A fault of the embedded database, said so that a person can act on it. */
export function levelFault(fault: unknown, folder: string | null): RecountError {
  if (fault instanceof RecountError) return fault;
  const text = reasons(fault).join(' ');
  const place = folder ?? 'memory';
  const found = known.find(({ pattern }) => pattern.test(text));
  const message =
    found?.what(place) ??
    `The store in ${place} failed (${text.slice(0, 200)}). Start again; if it fails again, restore it from a copy.`;
  return new RecountError(found?.code ?? 'store.failed', message, { cause: fault });
}

/** Codes and messages of an error and its causes, three deep. */
function reasons(fault: unknown, depth = 0): readonly string[] {
  if (!(fault instanceof Error) || depth > 3) return [];
  const code = 'code' in fault ? [String(fault.code)] : [];
  return [...code, fault.message, ...reasons(fault.cause, depth + 1)];
}
