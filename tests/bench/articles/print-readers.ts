import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { readerNames } from './readers.ts';
import type { StreamCost } from './stream/main.ts';

const run = promisify(execFile);
const stream = fileURLToPath(new URL('stream/main.ts', import.meta.url));
/** Beside the packages that it names. */
const built = fileURLToPath(
  new URL('../../../node_modules/.cache/bench/stream.mjs', import.meta.url),
);
const PAGES = 1000;
/** Real pages stand here on the machines that have them; they are no part of the project. */
const collected = fileURLToPath(new URL('../../../../shared/eval/articles/pages', import.meta.url));

/** Prints what each reader takes for the same thousand pages, one process a reader; of `folder`, else of the collected pages, else our own. */
export async function printReaders(
  print: (line: string) => void,
  folder: string | undefined,
): Promise<void> {
  await buildStream();
  const pages = folder ?? (existsSync(collected) ? collected : undefined);
  print(`\n${PAGES} pages, ${pages === undefined ? 'our own' : `of ${pages}`}, a process each:`);
  print('                             CPU a page, median    peak memory (at start)   failed');
  for (const reader of readerNames) print(lineOf(await costOf(reader, pages)));
}

/** As the command line is built: what loads TypeScript would count as a reader's memory. */
async function buildStream(): Promise<void> {
  await build({
    entryPoints: [stream],
    outfile: built,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
}

async function costOf(reader: string, folder: string | undefined): Promise<StreamCost> {
  // The heap grows by a fifth between collections, as `recount extract --jsonl` sets it for itself.
  const flags = ['--heap-growing-percent=20', built];
  const where = folder === undefined ? [] : [folder];
  const { stdout } = await run(process.execPath, [...flags, reader, String(PAGES), ...where], {
    maxBuffer: 50_000_000,
  });
  return parseCost(stdout);
}

function parseCost(printed: string): StreamCost {
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as StreamCost;
}

function lineOf({ reader, meanMs, medianMs, peakMb, startMb, failed }: StreamCost): string {
  const cpu = `${meanMs.toFixed(1)} ms, ${medianMs.toFixed(1)} ms`;
  const memory = `${Math.round(peakMb)} MB (${Math.round(startMb)} MB)`;
  return `${reader.padEnd(28)} ${cpu.padEnd(22)} ${memory.padEnd(24)} ${failed}`;
}
