import { median } from '../../median.ts';
import { fictionalPage, folderPages } from '../bench-pages.ts';
import { loadReader, type ReaderName, readerNames } from '../readers.ts';

/** What one reader took for a stream of pages in a process of its own. */
export interface StreamCost {
  readonly reader: ReaderName;
  readonly pages: number;
  readonly failed: number;
  /** CPU milliseconds a page, all threads, after the warm-up. */
  readonly meanMs: number;
  readonly medianMs: number;
  readonly startMb: number;
  readonly peakMb: number;
}

const WARM_UP = 100;

const peakMb = (): number => process.resourceUsage().maxRSS / 1024;
const cpuNow = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** `stream READER PAGES [FOLDER]`: reads that many pages one after another and prints its cost as JSON. */
async function main([name, count = '1000', folder]: readonly string[]): Promise<void> {
  const reader = readerNames.find((known) => known === name);
  if (reader === undefined) throw new Error(`no reader is called ${name ?? 'nothing'}`);
  const page = folder === undefined ? fictionalPage : folderPages(folder);
  const read = await loadReader(reader);
  const startMb = peakMb();
  const times: number[] = [];
  let failed = 0;
  for (let index = 0; index < Number(count) + WARM_UP; index++) {
    const html = page(index);
    const before = cpuNow();
    await read(html).catch(() => failed++);
    if (index >= WARM_UP) times.push(cpuNow() - before);
  }
  const meanMs = times.reduce((sum, ms) => sum + ms, 0) / times.length;
  const cost: StreamCost = {
    reader,
    pages: times.length,
    failed,
    meanMs,
    medianMs: median(times),
    startMb,
    peakMb: peakMb(),
  };
  process.stdout.write(`${JSON.stringify(cost)}\n`);
}

await main(process.argv.slice(2));
