import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Acknowledged, Life } from './life.ts';

/** Beside the packages that it loads; each run has its own. */
const program = new URL(`../../../node_modules/.endurance/desk-${process.pid}.mjs`, import.meta.url)
  .pathname;

/** Bundles the desk as the command line is bundled: it starts hundreds of times. */
export async function buildDesk(): Promise<void> {
  await build({
    entryPoints: [new URL('./desk.ts', import.meta.url).pathname],
    outfile: program,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    external: ['dynalite', 'nodemailer', '@aws-sdk/*', 'undici'],
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    minify: true,
    logLevel: 'warning',
  });
}

export const dropDesk = (): Promise<void> => rm(program, { force: true });

export interface DeskProcess {
  /** Resolves when it follows its pages, or ended before it could. */
  readonly begun: Promise<void>;
  readonly ended: Promise<void>;
  readonly hasBegun: () => boolean;
  kill(signal: 'SIGKILL' | 'SIGTERM'): void;
}

export interface DeskEars {
  readonly onAcknowledged: (line: Acknowledged) => void;
  readonly onFault: (fault: string) => void;
}

/** Starts the desk; what it wrote before it died is heard to the end. */
export function startDesk(life: Life, ears: DeskEars): DeskProcess {
  const child = spawn(process.execPath, [program, JSON.stringify(life)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const begins = withResolvers();
  let hasBegun = false;
  const begin = (): void => {
    hasBegun = true;
    begins.resolve();
  };
  const lines = createInterface({ input: child.stdout });
  lines.on('line', (line) => {
    hear(line, ears, begin);
  });
  child.stderr.on('data', (words: Buffer) => {
    ears.onFault(words.toString());
  });
  return {
    begun: Promise.race([begins.promise, once(child, 'exit').then(() => undefined)]),
    ended: ended(child, lines),
    hasBegun: () => hasBegun,
    kill: (signal) => void child.kill(signal),
  };
}

function withResolvers(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function ended(child: ChildProcess, lines: NodeJS.EventEmitter): Promise<void> {
  await Promise.all([once(child, 'close'), once(lines, 'close')]);
}

/** The last line of a process that was killed may be cut off; what is not whole was not said. */
function hear(line: string, ears: DeskEars, begin: () => void): void {
  let said: unknown;
  try {
    said = JSON.parse(line);
  } catch {
    return;
  }
  if (typeof said !== 'object' || said === null) return;
  if ('began' in said) begin();
  if ('fault' in said) ears.onFault(String(said.fault));
  if ('url' in said && 'mark' in said)
    ears.onAcknowledged({
      url: String(said.url),
      mark: typeof said.mark === 'string' ? said.mark : null,
    });
}
