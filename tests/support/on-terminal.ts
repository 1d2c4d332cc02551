import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const driver = new URL('terminal-driver.py', import.meta.url).pathname;
const command = new URL('../../dist/recount.mjs', import.meta.url).pathname;

/** What a terminal is waited for to show, and the keys that are typed then. */
export type Step = readonly [wanted: string, keys: string];

export interface TerminalRun {
  /** All that the terminal showed, without control sequences. */
  readonly said: string;
  readonly code: number;
  /** The first text that never came; null when all came. */
  readonly missed: string | null;
}

export const enter = '\r';
export const ctrlC = '\u0003';
export const down = '\u001b[B';
/** Takes what stands in the line away. */
export const clear = '\u0015';

/** The built command line on a real terminal (a pty of 100 columns, by Python), with a person's keys. */
export async function onTerminal(
  { folder, open }: { readonly folder: string; readonly open: string },
  args: readonly string[],
  steps: readonly Step[],
): Promise<TerminalRun> {
  const child = spawn('python3', [driver], {
    env: { ...process.env, RECOUNT_ALLOW_ADDRESSES: open, NO_COLOR: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(
    JSON.stringify({ argv: [process.execPath, command, ...args], cwd: folder, steps }),
  );
  const [answer] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return runOf(JSON.parse(answer));
}

function runOf(answer: unknown): TerminalRun {
  if (typeof answer !== 'object' || answer === null) throw new Error('The driver said nothing.');
  const { said, code, missed } = { said: '', code: -1, missed: null, ...answer };
  return { said, code, missed };
}
