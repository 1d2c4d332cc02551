import type { Page } from '../../../shared/domain/page.ts';
import { jsonText } from '../../../shared/presentation/export/json-text.ts';
import { renderCheckLine } from '../../../shared/presentation/terminal/check-line.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { everyPage } from '../../../shared/use-cases/history/every-page.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { checkNow } from '../../../shared/wiring/check-now.ts';
import { sha256 } from '../../../shared/wiring/digest.ts';
import { type Machine, openMachine } from '../../../shared/wiring/machine.ts';
import { type CliIo, type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption } from '../options.ts';
import { defaultDataDir } from '../store-session.ts';

/** `recount check [URL…]`: reads pages once, now, and tells what is to be told. */
export const run: CommandRun = async (invocation) => {
  const { io, options } = invocation;
  const json = flag(options, 'json');
  const machine = await openMachine({
    dataDir: textOption(options, 'data') ?? defaultDataDir,
    mustOwn: false,
    write: json ? io.warn : io.write,
    colour: io.colour && !json,
    holdMs: 0,
  });
  try {
    const failed = await checkEach(invocation, machine);
    await machine.pipeline.sweep();
    await machine.pipeline.deliver();
    return failed ? exitCodes.failed : exitCodes.ok;
  } finally {
    await machine.close();
  }
};

/** True when a page could not be read, or a fault of our own kept it from being recorded. */
async function checkEach(invocation: Invocation, machine: Machine): Promise<boolean> {
  const { io, args, options } = invocation;
  let failed = false;
  const check = (pages: Parameters<typeof checkNow>[0]): Promise<void> =>
    checkNow(pages, {
      machine,
      onReport: async (report) => {
        if (report.kind === 'dropped') return;
        failed ||= report.outcome === 'unreadable' || report.outcome === 'gone';
        await show(io, report, flag(options, 'json'));
      },
      onFault: (fault, { url }) => {
        failed = true;
        io.warn(`${url}: ${fault instanceof Error ? fault.message : 'not checked'}\n`);
      },
    });
  if (args.length > 0) await check(await named(args, machine));
  else
    for (const sources of [true, false]) await check(everyPage(machine.local.store, { sources }));
  return failed;
}

const named = (urls: readonly string[], { local }: Machine): Promise<Page[]> =>
  Promise.all(urls.map((url) => findPage({ store: local.store, digest: sha256 }, url)));

async function show(
  io: CliIo,
  report: Extract<CheckReport, { kind: 'checked' }>,
  json: boolean,
): Promise<void> {
  const line = json
    ? jsonText(report)
    : renderCheckLine({ ...report, changes: report.changes.length }, makeStyle(io));
  await io.write(`${line}\n`);
}
