import { renderCheckLine } from '../../../shared/presentation/terminal/check-line.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { openMachine } from '../../../shared/wiring/machine.ts';
import { runUntil } from '../../../shared/wiring/runner.ts';
import { endProcess, untilStopped } from '../../../shared/wiring/stop-signal.ts';
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
  let end: Awaited<ReturnType<typeof runUntil>> = 'finished';
  try {
    await machine.local.reconcile();
    io.warn('Following. Stop with Ctrl-C; what is under way is finished first.\n');
    end = await runUntil(stop.signal, {
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
  } finally {
    stop.release();
    await machine.close();
  }
  io.warn(farewells[end]);
  return end === 'finished' ? exitCodes.ok : endProcess(exitCodes.ok);
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
