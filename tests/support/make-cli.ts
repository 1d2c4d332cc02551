import { readFile } from 'node:fs/promises';
import type { CliIo, ExitCode } from '../../functions/cli/io.ts';
import { runProgram } from '../../functions/cli/program.ts';
import type { Prompts } from '../../functions/cli/prompts.ts';
import { allCommands } from '../../functions/cli/specs/all.ts';
import { makeMemoryArchive } from '../../shared/adapters/memory/memory-archive.ts';
import type { Archive } from '../../shared/ports/archive.ts';
import type { Store } from '../../shared/ports/store.ts';

/** What a call of the command line printed, and how it ended. */
export interface CliRun {
  readonly exit: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface CliSetting {
  readonly store?: Store;
  readonly archive?: Archive;
  readonly prompts?: Prompts;
  readonly now?: string;
  readonly input?: string;
  readonly colour?: boolean;
}

/** Calls the command line in this process, over a store of the test's own. */
export async function runCli(setting: CliSetting, ...argv: string[]): Promise<CliRun> {
  const printed = { out: '', err: '' };
  const io: CliIo = {
    input: bytesOf(setting.input ?? ''),
    write: (text) => {
      printed.out += text;
      return Promise.resolve();
    },
    warn: (text) => {
      printed.err += text;
    },
    terminal: setting.colour === true,
    colour: setting.colour === true,
    width: 100,
    prompts: setting.prompts ?? null,
    readFile,
    remote: null,
    now: () => setting.now ?? '2026-03-04T18:00:00.000Z',
    openStore: () => {
      if (setting.store === undefined) throw new Error('this test has no store');
      const { store, archive = makeMemoryArchive() } = setting;
      return Promise.resolve({ store, archive, close: () => Promise.resolve() });
    },
  };
  const exit = await runProgram({ commands: allCommands, io, version: '0.0.0-test' }, argv);
  return { exit, ...printed };
}

/** In small chunks, as a pipe gives them. */
async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  for (let start = 0; start < bytes.length; start += 7) {
    await Promise.resolve();
    yield bytes.subarray(start, start + 7);
  }
}
