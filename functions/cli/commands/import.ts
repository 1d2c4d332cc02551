import {
  renderHistoryImport,
  renderRefused,
} from '../../../shared/presentation/terminal/imports.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import {
  type ImportReport,
  importHistory,
} from '../../../shared/use-cases/transfer/import-history.ts';
import { base64, fileKind, makePackSource } from '../../../shared/wiring/transfer.ts';
import { type CommandRun, type ExitCode, exitCodes, type Invocation } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount import FILE…`: a history, or copies of pages that others kept. */
export const run: CommandRun = async (invocation) => {
  const { args } = invocation;
  const kinds = await Promise.all(args.map(fileKind));
  if (!kinds.includes('pack')) return (await import('./import-copies.ts')).run(invocation);
  const [path] = args;
  if (args.length > 1 || path === undefined)
    throw new UsageError(
      'A pack is imported by itself: name one pack, or only WARC files and pages.',
    );
  const misplaced = ['url', 'at', 'as'].filter(
    (name) => textOption(invocation.options, name) !== null,
  );
  if (misplaced.length > 0)
    throw new UsageError(
      `--${misplaced[0]} belongs to WARC files and saved pages; a pack says itself.`,
    );
  return importPack(invocation, path);
};

function importPack(invocation: Invocation, path: string): Promise<ExitCode> {
  const { io, options } = invocation;
  const dryRun = flag(options, 'dryRun');
  return withStore(
    invocation,
    async (session) => {
      const progress = makeProgress(io);
      const report = await importHistory({ ...session, base64 }, makePackSource(path), {
        dryRun,
        settings: flag(options, 'withSettings'),
        erasures: flag(options, 'withErasures'),
        onProgress: (records) => {
          if (records % 50 === 0) progress.show(`${records} records`);
        },
      });
      progress.clear();
      await tell(invocation, report);
      return report.refused.length > 0 ? exitCodes.failed : exitCodes.ok;
    },
    { create: !dryRun },
  );
}

async function tell({ io, options }: Invocation, report: ImportReport): Promise<void> {
  const dryRun = flag(options, 'dryRun');
  if (flag(options, 'json')) return writeJson(io, { dryRun, ...report });
  await io.write(renderHistoryImport(report, { dryRun }));
  for (const line of renderRefused(report.refused, makeStyle(io))) io.warn(`${line}\n`);
}
