import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { counted } from '../../domain/counted.ts';
import { RecountError } from '../../domain/recount-error.ts';
import type { DeclaredSettings } from '../../use-cases/settings/declared-settings.ts';
import { mistakeLine } from './mistake.ts';
import type { Place } from './place-mistakes.ts';
import { readConfiguration } from './read-configuration.ts';
import { type ReaderSettings, toReaderSettings } from './reader-settings.ts';
import { toSettings } from './to-settings.ts';

/** A configuration file without mistakes: what it asks to be stored, and how pages are read. */
export interface LoadedConfiguration {
  readonly declared: DeclaredSettings;
  readonly reader: ReaderSettings;
}

/**
 * Reads a configuration file. Throws `config.mistakes`, whose message has a line for each mistake,
 * and `config.no-file` when it cannot be read.
 */
export async function loadConfiguration(
  path: string,
  place: Place = 'machine',
): Promise<LoadedConfiguration> {
  const read = readConfiguration(await textOfFile(path), place);
  if (read.kind === 'read')
    return {
      declared: toSettings(read.file, plainName(path)),
      reader: toReaderSettings(read.file),
    };
  const lines = read.mistakes.map((mistake) => mistakeLine(path, mistake));
  throw new RecountError(
    'config.mistakes',
    `${lines.join('\n')}\n${counted(lines.length, 'mistake')} in ${path}; nothing was changed.`,
  );
}

/** The file's own name, as far as it can be one in a list. */
const plainName = (path: string): string =>
  basename(path)
    .replace(/[^\w.-]/g, '-')
    .slice(0, 64);

/** The text of a configuration file. Throws `config.no-file` when it cannot be read. */
export async function textOfFile(path: string): Promise<string> {
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (cause) {
    throw new RecountError(
      'config.no-file',
      `There is no readable configuration ${path}; recount init writes one to start from.`,
      { cause },
    );
  }
}
