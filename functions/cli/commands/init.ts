import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { configurationJsonSchema } from '../../../shared/contracts/configuration/schema.ts';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import {
  firstConfiguration,
  schemaFileName,
} from '../../../shared/wiring/config/first-configuration.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { textOption } from '../options.ts';

/** `recount init [FILE]`: a commented configuration to start from; a file that is there stays as it is. */
export const run: CommandRun = async ({ io, args, options }) => {
  const file = args[0] ?? 'recount.yaml';
  const text = firstConfiguration({ contact: textOption(options, 'contact') });
  try {
    await writeFile(file, text, { flag: 'wx' });
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST';
    const why = isThere ? 'is there already and was left as it is' : 'cannot be written';
    throw new RecountError('input.file', `${file} ${why}; name another file.`, { cause });
  }
  const schema = `${JSON.stringify(configurationJsonSchema(), null, 2)}\n`;
  // For the completion of editors; one that is there may be a newer one.
  const beside = join(dirname(file), schemaFileName);
  await writeFile(beside, schema, { flag: 'wx' }).catch(() => undefined);
  await io.write(`Wrote ${file}. Set the contact in it, then: recount apply ${file}\n`);
  return exitCodes.ok;
};
