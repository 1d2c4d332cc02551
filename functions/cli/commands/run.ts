import type { RecountError } from '../../../shared/domain/recount-error.ts';
import { renderCheckLine } from '../../../shared/presentation/terminal/check-line.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { openMachine } from '../../../shared/wiring/machine.ts';
import { isLasting } from '../../../shared/wiring/own-faults.ts';
import { runUntil } from '../../../shared/wiring/runner.ts';
import { endProcess, untilStopped } from '../../../shared/wiring/stop-signal.ts';
import type { Serving } from '../../api/serve-here.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, numberOption, textOption, UsageError } from '../options.ts';
import { serveBeside } from '../serve-store.ts';
import { defaultDataDir } from '../store-session.ts';

/** `recount run`: follows what is watched until it is told to stop. */
export const run: CommandRun = async (invocation) => {
  const { io, options } = invocation;
  const concurrency = numberOption(options, 'hosts') ?? 8;
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 64)
    throw new UsageError('--hosts takes a whole number from 1 to 64.');
  const machine = await openMachine({
    dataDir: textOption(options, 'data') ?? defaultDataDir,
    mustOwn: true,
    serves: true,
    write: io.write,
    colour: io.colour,
  });
  const stop = untilStopped();
  let serving: Serving | null = null;
  let end: Awaited<ReturnType<typeof runUntil>> = 'finished';
  const broken: { by: RecountError | null } = { by: null };
  const onFault = (fault: unknown): void => {
    // What comes after a fault of the disk comes of it: it is said once, at the end.
    if (broken.by !== null) return;
    if (isLasting(fault)) {
      broken.by = fault;
      stop.stop();
    } else io.warn(`${faultLine(fault)}\n`);
  };
  try {
    await unlessStopped(stop.signal, machine.local.reconcile());
    stop.signal.addEventListener('abort', () => {
      io.warn('Stopping: what is under way is finished first. Once more ends it at once.\n');
    });
    serving = await serveBeside(invocation, machine.local);
    io.warn('Following. Stop with Ctrl-C; what is under way is finished first.\n');
    end = await runUntil(stop.signal, {
      pipeline: machine.pipeline,
      reader: machine.reader,
      onReport: (report) => {
        log(invocation, report);
      },
      onFault,
      concurrency,
      tickMs: 1000,
    });
  } finally {
    stop.release();
    await serving?.close();
    await machine.close().catch((fault: unknown) => {
      onFault(fault);
    });
  }
  if (broken.by !== null) throw broken.by;
  io.warn(farewells[end]);
  return end === 'finished' ? exitCodes.ok : endProcess(exitCodes.ok);
};

/** Waits for `work`, or until the signal: what it does is done again at the next start. */
const unlessStopped = async (signal: AbortSignal, work: Promise<unknown>): Promise<void> => {
  const stopped = new Promise((resolve) => {
    signal.addEventListener('abort', resolve);
  });
  await Promise.race([work, stopped]);
};

const farewells = {
  finished: 'Stopped; nothing was lost.\n',
  'cut-off': 'Stopped; what had not ended was cut off and stays due. Nothing was lost.\n',
} as const;

/** Checks that found something go to standard error: standard output is for alerts. */
function log({ io, options }: Invocation, report: CheckReport): void {
  if (report.kind === 'dropped') return;
  if (report.outcome === 'unchanged' && !flag(options, 'verbose')) return;
  const style = makeStyle({ colour: io.colour, width: io.width });
  io.warn(`${renderCheckLine({ ...report, changes: report.changes.length }, style)}\n`);
}

const faultLine = (fault: unknown): string =>
  fault instanceof Error
    ? `Fault, to be tried again: ${fault.message}`
    : 'Fault, to be tried again.';
