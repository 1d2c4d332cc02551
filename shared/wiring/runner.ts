import { setTimeout as sleep } from 'node:timers/promises';
import { makeHostQueue } from '../adapters/local/queue/host-queue.ts';
import type { PageReader } from '../ports/page-reader.ts';
import type { CheckReport } from '../use-cases/check/check-context.ts';
import type { Pipeline } from './pipeline.ts';

export interface RunnerOptions {
  readonly pipeline: Pipeline;
  readonly reader: Pick<PageReader, 'delayMs'>;
  /** Told of each check as it ends. */
  readonly onReport: (report: CheckReport) => void;
  /** A fault of our own; the work comes again. */
  readonly onFault: (fault: unknown) => void;
  /** Hosts read at one time. */
  readonly concurrency: number;
  /** Between two looks at what is due. */
  readonly tickMs: number;
}

/** Ticks between two sweeps for facts that a crash left unprojected. */
const ticksASweep = 60;

/**
 * The service of one machine: dispatches what is due, checks it, delivers what was found, until
 * `signal`. Then checks and sendings under way are finished and nothing new begins; what was only
 * queued is still due.
 */
export async function runUntil(signal: AbortSignal, options: RunnerOptions): Promise<void> {
  const { pipeline, onFault, onReport } = options;
  const wait = (ms: number): Promise<void> =>
    sleep(ms, undefined, { signal }).catch(() => undefined);
  const queue = makeHostQueue({
    work: async ({ pageId, slot }) => {
      onReport(await pipeline.check({ pageId, slot }));
    },
    delayMs: (host) => options.reader.delayMs(`https://${host}/`),
    wait,
    concurrency: options.concurrency,
    onFault,
  });
  const attempt = (step: () => Promise<unknown>): Promise<unknown> => step().catch(onFault);
  const beats = Promise.all([
    beat(signal, async (tick) => {
      if (tick % ticksASweep === 0) await attempt(pipeline.sweep);
      await attempt(() => pipeline.dispatch(queue));
      await wait(options.tickMs);
    }),
    beat(signal, async () => {
      await attempt(pipeline.deliver);
      await wait(options.tickMs);
    }),
  ]);
  await beats;
  await queue.settle({ stop: true });
}

async function beat(signal: AbortSignal, step: (tick: number) => Promise<void>): Promise<void> {
  for (let tick = 0; !signal.aborted; tick++) await step(tick);
}
