import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Prompts } from '../../functions/cli/prompts.ts';
import { sha256 } from '../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../shared/adapters/memory/memory-store.ts';
import { storeReaderSettings } from '../../shared/wiring/config/reader-settings.ts';
import { type CliRun, runCli } from './make-cli.ts';

const now = '2026-03-04T15:00:00.000Z';

/** A fresh data folder whose commands may read pages of this machine's `port`, with a contact applied or without. */
export async function makeFirst({ port, contact }: { port: number; contact: boolean }) {
  const dataDir = join(await mkdtemp(join(tmpdir(), 'recount-first-')), 'data');
  const clock = { now: () => now };
  const archive = makeMemoryArchive();
  const store = makeMemoryStore({ archive, clock, digest: sha256 });
  if (contact)
    await storeReaderSettings(dataDir, {
      contact: 'desk@recount.example',
      timezone: 'UTC',
      ignoreRobotsHosts: [],
      hostDelaysMs: {},
    });
  process.env['RECOUNT_ALLOW_ADDRESSES'] = `127.0.0.1:${port}`;
  const call = (prompts: Prompts | undefined, argv: readonly string[]): Promise<CliRun> =>
    runCli(
      { store, archive, now, ...(prompts === undefined ? {} : { prompts }) },
      ...argv,
      '--data',
      dataDir,
    );
  return {
    store,
    archive,
    dataDir,
    origin: `http://127.0.0.1:${port}`,
    cli: (...argv: string[]) => call(undefined, argv),
    /** The same with a person who answers. */
    asPerson: (answers: Partial<Prompts>, ...argv: string[]) =>
      call({ ...unasked, ...answers }, argv),
  };
}

const surprise = (): never => {
  throw new Error('This question was not expected.');
};

const unasked: Prompts = {
  text: surprise,
  password: surprise,
  confirm: surprise,
  choose: surprise,
  chooseMany: surprise,
};
