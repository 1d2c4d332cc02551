import { rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { configurationJsonSchema } from '../../../shared/contracts/configuration/schema.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { answerMistake } from '../../../shared/wiring/config/answer-mistake.ts';
import type { FirstAnswers } from '../../../shared/wiring/config/first-answers.ts';
import {
  firstConfiguration,
  schemaFileName,
} from '../../../shared/wiring/config/first-configuration.ts';

export interface FirstFiles {
  readonly file: string;
  readonly dataDir: string;
  /** A password that was typed; it goes into a file of its own beside the data folder. */
  readonly typedPassword: string | null;
}

/** Writes the configuration, and a typed password where only its owner can read it. Files that are there stay as they are. Returns the password's file. */
export async function writeFirst(
  answers: FirstAnswers,
  { file, dataDir, typedPassword }: FirstFiles,
): Promise<string | null> {
  const passwordFile =
    typedPassword === null ? null : join(dirname(resolve(dataDir)), '.recount-mail-password');
  const text = firstConfiguration(withPassword(answers, passwordFile));
  if (passwordFile !== null) await writeNew(passwordFile, `${typedPassword ?? ''}\n`, 0o600);
  try {
    await writeNew(file, text, 0o644);
  } catch (fault) {
    if (passwordFile !== null) await rm(passwordFile, { force: true });
    throw fault;
  }
  const schema = `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`;
  // For the completion of editors; one that is there may be a newer one.
  const beside = join(dirname(file), schemaFileName);
  await writeFile(beside, schema, { flag: 'wx' }).catch(() => undefined);
  return passwordFile;
}

function withPassword(answers: FirstAnswers, passwordFile: string | null): FirstAnswers {
  if (passwordFile === null || answers.channel.kind !== 'smtp') return answers;
  const password = `file:${passwordFile}`;
  if (answerMistake('secretReference', password) === null)
    return { ...answers, channel: { ...answers.channel, password } };
  throw new RecountError(
    'input.file',
    `The password cannot be kept in ${passwordFile}: that path has a space in it. Give env:NAME or file:/path instead; nothing was written.`,
  );
}

async function writeNew(file: string, text: string, mode: number): Promise<void> {
  try {
    await writeFile(file, text, { flag: 'wx', mode });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const why = isThere ? 'is there already and was left as it is' : 'cannot be written';
    throw new RecountError('input.file', `${file} ${why}; name another file.`, { cause });
  }
}
