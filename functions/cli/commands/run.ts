import { renderCheckLine } from '../../../shared/presentation/terminal/check-line.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { openMachine } from '../../../shared/wiring/machine.ts';
import { runUntil } from '../../../shared/wiring/runner.ts';
import { untilStopped } from '../../../shared/wiring/stop-signal.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, numberOption, textOption, UsageError } from '../options.ts';
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
    write: io.write,
    colour: io.colour,
  });
  const stop = untilStopped();
  try {
    await machine.local.reconcile();
    io.warn('Following. Stop with Ctrl-C; what is under way is finished first.\n');
    await runUntil(stop.signal, {
      pipeline: machine.pipeline,
      reader: machine.reader,
      onReport: (report) => {
        log(invocation, report);
      },
      onFault: (fault) => {
        io.warn(`${faultLine(fault)}\n`);
      },
      concurrency,
      tickMs: 1000,
    });
    io.warn('Stopped; nothing was lost.\n');
    return exitCodes.ok;
  } finally {
    stop.release();
    await machine.close();
  }
};

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
