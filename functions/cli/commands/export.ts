import { type LedgerKind, ledgerKinds } from '../../../shared/domain/file-order.ts';
import { csvHeads, csvRecord } from '../../../shared/presentation/export/csv-records.ts';
import { jsonText } from '../../../shared/presentation/export/json-text.ts';
import { exportRecords } from '../../../shared/use-cases/history/export-records.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { asked, choiceOption, flag, instantOption, textOption, UsageError } from '../options.ts';
import { pageIdOf } from '../page-id-of.ts';
import { withShown } from '../store-session.ts';
import { trackerOf } from '../tracker-of.ts';

const names: Readonly<Record<string, LedgerKind>> = {
  changes: 'change',
  figures: 'figure',
  statements: 'statement',
  alerts: 'delivery',
};

/** `recount export`: the ledger as JSONL or CSV, streamed. */
export const run: CommandRun = async (invocation) => {
  const { io, args, options } = invocation;
  if (args[0] === 'history') return (await import('./export-history.ts')).run(invocation);
  if (args[0] === 'warc') return (await import('./export-warc.ts')).run(invocation);
  if (textOption(options, 'to') !== null || flag(options, 'withSettings'))
    throw new UsageError('--to and --with-settings belong to recount export history.');
  const isCsv = choiceOption(options, 'format', ['jsonl', 'csv'] as const) === 'csv';
  const kinds = kindsOf(args[0]);
  const [kind] = kinds;
  if (isCsv && kinds.length > 1)
    throw new UsageError(`CSV holds one kind of record: name ${Object.keys(names).join(', ')}.`);
  return withShown(invocation, async (session) => {
    const query = asked({
      since: instantOption(options, 'since', io.now()),
      pageId: await pageIdOf(session, options),
      tracker: await trackerOf(session, options),
    });
    if (isCsv && kind !== undefined) await io.write(csvHeads[kind]);
    for (const each of kinds)
      for await (const exported of exportRecords(session.store, each, query))
        await io.write(isCsv ? csvRecord(exported) : `${jsonText(flat(exported))}\n`);
    return exitCodes.ok;
  });
};

const flat = ({
  kind,
  record,
}: {
  readonly kind: LedgerKind;
  readonly record: object;
}): object => ({
  record: kind,
  ...record,
});

function kindsOf(name: string | undefined): readonly LedgerKind[] {
  if (name === undefined) return ledgerKinds;
  const kind = names[name];
  if (kind !== undefined) return [kind];
  throw new UsageError(
    `There is no “${name}” to export: name ${Object.keys(names).join(', ')} or history, or nothing for the whole ledger.`,
  );
}
