import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { readTerminalEnvironment } from '../../shared/wiring/terminal-environment.ts';
import type { CliIo } from './io.ts';
import { terminalPrompts } from './terminal-prompts.ts';

/** The real terminal. A pipe that its reader closed ends the process quietly. */
export function processIo(): CliIo {
  const { stdin, stdout, stderr } = process;
  const { wantsColour, remote } = readTerminalEnvironment();
  for (const stream of [stdout, stderr]) stream.on('error', endOnClosedPipe);
  const terminal = stdout.isTTY;
  return {
    input: stdin,
    write: async (text) => {
      if (!stdout.write(text)) await once(stdout, 'drain');
    },
    warn: (text) => void stderr.write(text),
    terminal,
    colour: terminal && wantsColour,
    width: Math.min(Math.max(stdout.columns || 100, 40), 140),
    prompts: terminal && stdin.isTTY ? terminalPrompts : null,
    readFile,
    remote,
    now: () => new Date().toISOString(),
    openStore: async (options) => {
      const { openStore } = await import('../../shared/wiring/open-store.ts');
      return openStore(options);
    },
  };
}

function endOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}
