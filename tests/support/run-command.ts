import { spawn } from 'node:child_process';

export interface Ran {
  readonly exit: number;
  /** Standard output and error as they came. */
  readonly text: string;
  readonly out: string;
}

export interface CommandOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** Runs a command in the checkout to its end, and says what it printed. */
export function runCommand(
  command: string,
  args: readonly string[],
  { environment, timeoutMs = 200_000 }: CommandOptions,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
    });
    const printed = { text: '', out: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      printed.text += chunk.toString();
      printed.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      printed.text += chunk.toString();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ exit: code ?? -1, ...printed });
    });
  });
}

/** As `runCommand`; a command that fails throws with what it printed last. */
export async function mustRun(...call: Parameters<typeof runCommand>): Promise<Ran> {
  const ran = await runCommand(...call);
  if (ran.exit === 0) return ran;
  throw new Error(
    `${call[0]} ${call[1].join(' ')} ended with ${ran.exit}:\n${ran.text.slice(-4000)}`,
  );
}
