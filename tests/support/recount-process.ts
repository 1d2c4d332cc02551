import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const command = new URL('../../dist/recount.mjs', import.meta.url).pathname;

export interface RecountProcess {
  readonly child: ChildProcess;
  /** What it wrote so far, to either stream. */
  readonly said: () => string;
  /** Resolves when it wrote `text`; rejects when it ends before. */
  readonly says: (text: string) => Promise<void>;
  /** How it ended. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null }>;
}

export interface ProcessSetting {
  readonly folder: string;
  /** Opened addresses of this machine. */
  readonly open: string;
  /** A shell prefix that ends in `exec`, for limits on the process. */
  readonly prefix?: string;
}

/** The built command line as a process of its own. */
export function startRecount(setting: ProcessSetting, ...args: readonly string[]): RecountProcess {
  const { folder, open, prefix } = setting;
  const argv = [process.execPath, command, ...args];
  const [file = '', ...rest] =
    prefix === undefined ? argv : ['bash', '-c', `${prefix} "$@"`, 'bash', ...argv];
  const child = spawn(file, rest, {
    cwd: folder,
    env: { ...process.env, RECOUNT_ALLOW_ADDRESSES: open, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      child.emit('said');
    });
  const ended = once(child, 'close').then(() => ({
    code: child.exitCode,
    signal: child.signalCode,
  }));
  return {
    child,
    said: () => text,
    says: async (wanted) => {
      while (!text.includes(wanted)) {
        const over = await Promise.race([
          once(child, 'said').then(() => false),
          ended.then(() => true),
        ]);
        if (over && !text.includes(wanted))
          throw new Error(`It ended without "${wanted}": ${text}`);
      }
    },
    ended,
  };
}
