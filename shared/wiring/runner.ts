import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { type HostQueue, makeHostQueue } from '../adapters/local/queue/host-queue.ts';
import type { PageReader } from '../ports/page-reader.ts';
import type { CheckReport } from '../use-cases/check/check-context.ts';
import { makeFaultyPages } from './own-faults.ts';
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
  /** What is under way at the end may take this long; default 7 s. */
  readonly graceMs?: number;
  /** Passes `ms` of the clock's time, or less when `signal` aborts; default: real time. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** Ticks between two sweeps for facts that a crash left unprojected. */
const ticksASweep = 60;

/** How many times as long as a look at what is due took, the next one waits. */
const restsALook = 4;

/** A read or a sending that takes longer to end is cut off; it stays due. */
const defaultGraceMs = 7000;

/**
 * The service of one machine: dispatches what is due, checks it, delivers what was found, until
 * `signal`. Then nothing new begins, and what is under way has the grace time to end: `finished`,
 * or `cut-off` when something had not. What was only queued, or cut off, is still due.
 */
export async function runUntil(
  signal: AbortSignal,
  options: RunnerOptions,
): Promise<'finished' | 'cut-off'> {
  const { pipeline, onFault, tickMs } = options;
  // Every host that rests listens for the end.
  setMaxListeners(0, signal);
  const wait = (ms: number): Promise<void> => (options.wait ?? realWait)(ms, signal);
  const queue = makeQueue(options, wait);
  const attempt = (step: () => Promise<unknown>): Promise<unknown> => step().catch(onFault);
  const dispatching = beat(signal, async (tick) => {
    if (tick % ticksASweep === 0)
      await attempt(async () => {
        for (const fault of (await pipeline.sweep()).faults) onFault(fault);
      });
    const began = performance.now();
    await attempt(() => pipeline.dispatch(queue));
    // A look at a long backlog takes its time: it is no reason to look again without a pause.
    await wait(Math.max(tickMs, restsALook * (performance.now() - began)));
  });
  const delivering = overlappingBeat(signal, {
    round: () => attempt(pipeline.deliver),
    pause: () => wait(tickMs),
  });
  await aborted(signal);
  // At once: what waits in the queue for its host's delay must not be read without it.
  const settled = queue.settle({ stop: true });
  return endWithin(options.graceMs ?? defaultGraceMs, [dispatching, delivering, settled]);
}

const realWait = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch(() => undefined);

function makeQueue(options: RunnerOptions, wait: (ms: number) => Promise<void>): HostQueue {
  const { pipeline, reader, concurrency, onFault, onReport } = options;
  const faulty = makeFaultyPages(() => performance.now());
  const queue = makeHostQueue({
    work: async ({ pageId, slot }) => {
      const report = await pipeline.check({ pageId, slot }).catch((fault: unknown) => {
        faulty.failed(pageId);
        throw fault;
      });
      faulty.worked(pageId);
      onReport(report);
    },
    delayMs: (host) => reader.delayMs(`https://${host}/`),
    wait,
    concurrency,
    onFault,
  });
  return {
    ...queue,
    send: (messages) => queue.send(messages.filter(({ pageId }) => !faulty.rests(pageId))),
  };
}

async function beat(signal: AbortSignal, step: (tick: number) => Promise<void>): Promise<void> {
  for (let tick = 0; !signal.aborted; tick++) await step(tick);
}

/** Rounds of delivery under way at a time: one waits for its slowest channel, the next does not. */
const mostRounds = 8;

/** A round begins at each beat while fewer than `mostRounds` are under way; ends with the last of them. */
async function overlappingBeat(
  signal: AbortSignal,
  { round, pause }: { readonly round: () => Promise<unknown>; readonly pause: () => Promise<void> },
): Promise<void> {
  const underWay = new Set<Promise<unknown>>();
  await beat(signal, async () => {
    if (underWay.size < mostRounds) {
      const begun = round().finally(() => underWay.delete(begun));
      underWay.add(begun);
    }
    await pause();
  });
  await Promise.all(underWay);
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener('abort', () => {
        resolve();
      });
  });

async function endWithin(
  graceMs: number,
  work: readonly Promise<void>[],
): Promise<'finished' | 'cut-off'> {
  const over = new AbortController();
  const cutOff = sleep(graceMs, 'cut-off' as const, { signal: over.signal }).catch(
    () => 'finished' as const,
  );
  const finished = Promise.all(work).then(() => 'finished' as const);
  const end = await Promise.race([finished, cutOff]);
  over.abort();
  return end;
}
