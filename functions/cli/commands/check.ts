import { counted } from '../../../shared/domain/counted.ts';
import type { Page } from '../../../shared/domain/page.ts';
import { jsonText } from '../../../shared/presentation/export/json-text.ts';
import { renderCheckLine } from '../../../shared/presentation/terminal/check-line.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { everyPage } from '../../../shared/use-cases/history/every-page.ts';
import { findPage } from '../../../shared/use-cases/history/find-page.ts';
import { type CheckNowOptions, checkNow } from '../../../shared/wiring/check-now.ts';
import { sha256 } from '../../../shared/wiring/digest.ts';
import { leaveToService } from '../../../shared/wiring/leave-to-service.ts';
import { type Machine, openMachine } from '../../../shared/wiring/machine.ts';
import { type CliIo, type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { defaultDataDir } from '../store-session.ts';

/**
 * `recount check [URL…]`: reads pages once, now, and tells what is to be told. Beside a running
 * service it has the service read them, and tell: each host keeps one reader.
 */
export const run: CommandRun = async (invocation) => {
  const machine = await openToCheck(invocation);
  try {
    const served = await machine.local.isServed();
    const failed = await checkEach(invocation, machine, served ? viaService : byItself);
    if (!served) {
      await machine.pipeline.sweep();
      await machine.pipeline.deliver();
    }
    return failed ? exitCodes.failed : exitCodes.ok;
  } finally {
    await machine.close();
  }
};

/** As the owner of the folder, or as a guest of the service; another command is waited for. */
async function openToCheck({ io, options }: Invocation): Promise<Machine> {
  const json = flag(options, 'json');
  const open = (mustOwn: boolean): Promise<Machine> =>
    openMachine({
      dataDir: textOption(options, 'data') ?? defaultDataDir,
      mustOwn,
      write: json ? io.warn : io.write,
      colour: io.colour && !json,
      holdMs: 0,
    });
  const machine = await open(false);
  if (machine.local.role === 'owner' || (await machine.local.isServed())) return machine;
  await machine.close();
  return open(true);
}

type Way = (
  pages: Parameters<typeof checkNow>[0],
  given: { readonly invocation: Invocation; readonly options: CheckNowOptions },
  machine: Machine,
) => Promise<void>;

const byItself: Way = (pages, { options }) => checkNow(pages, options);

const viaService: Way = async (pages, { invocation, options }, { local }) => {
  const progress = makeProgress(invocation.io);
  const left = await leaveToService(pages, {
    ...options,
    local,
    onReport: (report) => {
      progress.clear();
      return options.onReport(report);
    },
    onProgress: ({ read, of }) => {
      progress.show(`The running service has read ${read} of ${counted(of, 'page')}.`);
    },
  });
  progress.clear();
  if (left.length > 0) await checkNow(left, options);
};

/** True when a page could not be read, or a fault of our own kept it from being recorded. */
async function checkEach(invocation: Invocation, machine: Machine, way: Way): Promise<boolean> {
  const { io, args, options } = invocation;
  let failed = false;
  const given: CheckNowOptions = {
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
  };
  const check = (pages: Parameters<typeof checkNow>[0]): Promise<void> =>
    way(pages, { invocation, options: given }, machine);
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
