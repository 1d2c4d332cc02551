import { writeFile } from 'node:fs/promises';
import { RecountError } from '../../../shared/domain/recount-error.ts';
import { makeEvidence } from '../../../shared/use-cases/evidence/make-evidence.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { zip } from '../../../shared/wiring/zip.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, textOption } from '../options.ts';
import { withShown } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount evidence URL CHANGE`: what is on record of one change, in one file. */
export const run: CommandRun = (invocation) =>
  withShown(invocation, async (session) => {
    const { io, args, options } = invocation;
    const [url = '', changeId = ''] = args;
    const page = await findPage(session, url);
    const isFull = flag(options, 'full');
    const files = await makeEvidence(session, { page, changeId, isFull });
    const bytes = zip.pack(files);
    const file = textOption(options, 'to') ?? `evidence-${changeId}.zip`;
    await writeNew(file, bytes);
    const names = files.map(({ name }) => name);
    if (flag(options, 'json')) await writeJson(io, { file, bytes: bytes.length, files: names });
    else await io.write(`${file}: ${names.join(', ')}\n`);
    return exitCodes.ok;
  });

/** A file that is there already is not written over: it may be the one that was sent. */
async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(file, bytes, { flag: 'wx' }).catch((cause: unknown) => {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const why = code === 'EEXIST' ? 'it is there already' : `it cannot be written (${code})`;
    throw new RecountError('input.no-file', `${file}: ${why}. --to names another.`, { cause });
  });
}
