import { secretOf } from '../../shared/wiring/secret-of.ts';
import { textOption, UsageError } from './options.ts';

/** The token that `--token` refers to; null without it. Never repeats what was given: it may be the token itself. */
export async function tokenOption(
  options: Readonly<Record<string, unknown>>,
): Promise<string | null> {
  const reference = textOption(options, 'token');
  if (reference === null) return null;
  if (/^(?:env|file):/.test(reference)) return secretOf(reference);
  throw new UsageError(
    '--token takes env:NAME or file:/path, never a token itself: others can read a command line.',
  );
}
