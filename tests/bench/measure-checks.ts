import { makeMemoryTable } from '../../shared/adapters/memory/memory-table.ts';
import { makeDesk } from '../support/make-desk.ts';
import { countingTable, type TableCounts } from './counting-table.ts';
import { cpuMs, median } from './median.ts';
import { servePage } from './replay/serve-page.ts';
import { samplePage } from './sample-article.ts';

export interface CheckCost {
  readonly cpuMs: number;
  readonly counts: TableCounts;
  /** Bytes that the heap grew by, garbage collected (with `--expose-gc`). */
  readonly heapBytes: number;
}

/**
 * What a check costs over HTTP on a store in memory: one that finds nothing new, though the page's
 * ads and times differ, and one that finds a version in which a count changed. Medians of `rounds`.
 */
export async function measureChecks(
  rounds: number,
): Promise<{ readonly unchanged: CheckCost; readonly newVersion: CheckCost }> {
  const server = await servePage();
  const table = countingTable(makeMemoryTable());
  const desk = makeDesk({ port: server.port, table });
  const url = `http://harbour-post.example:${server.port}/world/talks`;
  const pageId = await desk.follow({ kind: 'page', url });
  const unchanged: CheckCost[] = [];
  const newVersion: CheckCost[] = [];
  let visits = 0;
  const visit = async (round: number): Promise<CheckCost> => {
    server.show(new TextEncoder().encode(samplePage(47 + round, visits++)));
    table.take();
    const heapBefore = heapUsed();
    const took = await cpuMs(() => desk.check(pageId));
    const cost = { cpuMs: took, counts: table.take(), heapBytes: heapUsed() - heapBefore };
    desk.pass(10);
    return cost;
  };
  for (let round = 0; round < rounds + warmUps; round++) {
    const changing = await visit(round);
    // The first quiet visit also closes the spell of the change; the second is like all after it.
    await visit(round);
    const quiet = await visit(round);
    if (round < warmUps) continue;
    newVersion.push(changing);
    unchanged.push(quiet);
  }
  await server.close();
  return { unchanged: typical(unchanged), newVersion: typical(newVersion) };
}

/** The first rounds compile the program's own code. */
const warmUps = 10;

function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

const typical = (costs: readonly CheckCost[]): CheckCost => ({
  cpuMs: median(costs.map((cost) => cost.cpuMs)),
  counts: {
    writes: median(costs.map(({ counts }) => counts.writes)),
    reads: median(costs.map(({ counts }) => counts.reads)),
    bytes: median(costs.map(({ counts }) => counts.bytes)),
  },
  heapBytes: median(costs.map(({ heapBytes }) => heapBytes)),
});
