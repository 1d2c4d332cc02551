import { RecountError } from '../../domain/recount-error.ts';

/** Up to six segments of letters, digits, dots, dashes and underscores; none begins with a dot. */
const safeKey = /^[a-zA-Z0-9][\w.-]{0,150}(?:\/[a-zA-Z0-9][\w.-]{0,150}){0,5}$/u;

/** The segments of an archive key; throws `archive.bad-key` for anything that could leave the archive. */
export function archiveSegments(key: string): readonly string[] {
  if (safeKey.test(key)) return key.split('/');
  throw new RecountError(
    'archive.bad-key',
    `${JSON.stringify(key.slice(0, 80))} is no archive key.`,
  );
}
