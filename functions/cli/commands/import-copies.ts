import type { SavedCopies } from '../../../shared/ports/saved-copies.ts';
import {
  renderCopiesImport,
  renderRefused,
  renderUnreadable,
} from '../../../shared/presentation/terminal/imports.ts';
import { makeStyle } from '../../../shared/presentation/terminal/style.ts';
import type { CopiesReport } from '../../../shared/use-cases/transfer/copies-report.ts';
import {
  importSavedCopies,
  openSavedCopies,
  sameAddress,
} from '../../../shared/wiring/transfer.ts';
import { type CommandRun, exitCodes, type Invocation } from '../io.ts';
import { flag, instantOption, textOption, UsageError } from '../options.ts';
import { makeProgress } from '../progress.ts';
import { withStore } from '../store-session.ts';
import { writeJson } from '../write-list.ts';

/** `recount import` of WARC files and saved pages. */
export const run: CommandRun = async (invocation) => {
  const { io, options } = invocation;
  const progress = makeProgress(io);
  const as = nameOption(invocation);
  const saved = await openCopies(invocation, (copies) => {
    progress.show(`${copies} copies found`);
  });
  const dryRun = flag(options, 'dryRun');
  try {
    return await withStore(
      invocation,
      async (session) => {
        const onProgress = (copies: number): void => {
          progress.show(`${copies} of ${saved.copies.length} copies read`);
        };
        const report = await importSavedCopies(session, saved, { dryRun, as, onProgress });
        progress.clear();
        await tell(invocation, report);
        return report.refused.length > 0 ? exitCodes.failed : exitCodes.ok;
      },
      { create: !dryRun },
    );
  } finally {
    await saved.close();
  }
};

function openCopies(
  { io, args, options }: Invocation,
  onProgress: (copies: number) => void,
): Promise<SavedCopies> {
  const url = textOption(options, 'url');
  if (url !== null && !sameAddress(url, url))
    throw new UsageError(`--url takes a web address, not \u201c${url}\u201d.`);
  const isFileTime = textOption(options, 'at') === 'file-time';
  const instant = isFileTime ? null : instantOption(options, 'at', io.now());
  const given = instant === null ? null : { instant };
  return openSavedCopies({
    paths: args,
    facts: { url, at: isFileTime ? ('file-time' as const) : given },
    wants: (address) => url === null || sameAddress(address, url),
    onProgress,
  });
}

function nameOption({ options }: Invocation): string | null {
  const name = textOption(options, 'as');
  if (name === null || /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(name)) return name;
  throw new UsageError('--as takes small letters, digits and hyphens, such as web-archive.');
}

async function tell({ io, options }: Invocation, report: CopiesReport): Promise<void> {
  const dryRun = flag(options, 'dryRun');
  if (flag(options, 'json')) return writeJson(io, { dryRun, ...report });
  await io.write(renderCopiesImport(report, { dryRun }));
  const style = makeStyle(io);
  for (const line of renderUnreadable(report.unreadable, style)) await io.write(`${line}\n`);
  for (const line of renderRefused(report.refused, style)) io.warn(`${line}\n`);
}
