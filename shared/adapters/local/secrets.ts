import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { RecountError } from '../../domain/recount-error.ts';
import type { Secrets } from '../../ports/secrets.ts';

const MAX_BYTES = 64 * 1024;
const NON_BLOCKING = constants.O_RDONLY | constants.O_NONBLOCK;

export interface SecretsDeps {
  /** The environment as wiring read it. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Resolves `env:NAME` and `file:/absolute/path` on this machine, anew each time. A file's last
 * newline is not part of the secret. Errors name the reference and never hold a part of a value.
 */
export const makeSecrets = ({ environment }: SecretsDeps): Secrets => ({
  resolve: async (reference) => {
    const [, scheme, name = ''] = /^(env|file):(.+)$/su.exec(reference) ?? [];
    if (scheme === 'env') return present(environment[name], reference);
    if (scheme === 'file') return present(await fileSecret(name, reference), reference);
    throw refused(reference, 'only env:NAME and file:/absolute/path are known on this machine');
  },
});

function present(value: string | undefined, reference: string): string {
  if (value === undefined || value === '') throw missing(reference);
  return value;
}

async function fileSecret(path: string, reference: string): Promise<string> {
  if (!isAbsolute(path) || path.includes('\0'))
    throw refused(reference, 'its path is not absolute');
  const content = await readSmallFile(path, reference);
  return content.replace(/\r?\n$/, '');
}

async function readSmallFile(path: string, reference: string): Promise<string> {
  // Not blocking: opening a pipe without a writer would wait for ever.
  const file = await open(path, NON_BLOCKING).catch(() => null);
  if (file === null) throw missing(reference);
  try {
    const status = await file.stat();
    if (!status.isFile()) throw refused(reference, 'it is not a regular file');
    if (status.size > MAX_BYTES) throw refused(reference, 'it is larger than 64 KB');
    return await file.readFile('utf8');
  } catch (error) {
    throw error instanceof RecountError ? error : missing(reference);
  } finally {
    await file.close();
  }
}

// The system's message may quote more than the path: the cause is left out on purpose.
const missing = (reference: string): RecountError =>
  new RecountError(
    'secret.missing',
    `The secret ${shown(reference)} is not set, empty or not readable. Set it, or name another.`,
  );

const refused = (reference: string, why: string): RecountError =>
  new RecountError('secret.refused', `The secret ${shown(reference)} is refused: ${why}.`);

/** Somebody may put the secret itself where its reference belongs: only a known form is repeated. */
const shown = (reference: string): string =>
  /^(?:env:\w{1,100}|(?:file|ssm):\/[^\p{C}]{0,200})$/u.test(reference)
    ? reference
    : '(a reference of another form)';
