import type { PackRecord } from '../../../shared/domain/pack.ts';
import { many } from '../../../shared/presentation/terminal/many.ts';
import { historyRecords } from '../../../shared/use-cases/transfer/history-records.ts';
import { packText } from '../../../shared/use-cases/transfer/pack-text.ts';
import { base64, startHash, writePack } from '../../../shared/wiring/transfer.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { flag, textOption, UsageError } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { makeProgress, type Progress } from '../progress.ts';
import { withStore } from '../store-session.ts';

/** `recount export history`: everything that was recorded, as a pack. */
export const run: CommandRun = (invocation) => {
  const { io, options } = invocation;
  const isPartial = ['since', 'tracker'].some((name) => textOption(options, name) !== null);
  if (isPartial || options['format'] === 'csv')
    throw new UsageError('A history is exported whole, or by page with --url, and as JSONL.');
  return withStore(invocation, async ({ store, archive, digest }) => {
    const pageId = await pageIdOf({ store, digest }, options);
    const settings = flag(options, 'withSettings') && pageId === null;
    const to = textOption(options, 'to');
    const progress = makeProgress(io);
    const counts = { page: 0, version: 0 };
    const records = historyRecords({ store, archive, base64 }, { pageId, settings });
    const text = packText(counted(records, { counts, progress }), startHash());
    if (to === null) for await (const line of text) await io.write(line);
    else await writePack(to, text);
    progress.clear();
    if (to !== null)
      await io.write(
        `${many(counts.page, 'page')}, ${many(counts.version, 'version')} written to ${to}.\n`,
      );
    return exitCodes.ok;
  });
};

interface Counting {
  readonly counts: { page: number; version: number };
  readonly progress: Progress;
}

async function* counted(
  records: AsyncIterable<PackRecord>,
  { counts, progress }: Counting,
): AsyncGenerator<PackRecord> {
  for await (const entry of records) {
    if (entry.record === 'page' || entry.record === 'version') counts[entry.record]++;
    if (entry.record === 'version' && counts.version % 20 === 0)
      progress.show(`${counts.page} pages, ${counts.version} versions`);
    yield entry;
  }
}
