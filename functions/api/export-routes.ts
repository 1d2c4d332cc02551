import { operations } from '../../shared/contracts/api/operations.ts';
import { csvHeads, csvRecord } from '../../shared/presentation/export/csv-records.ts';
import { jsonText } from '../../shared/presentation/export/json-text.ts';
import {
  type ExportKind,
  type ExportRecord,
  exportRecords,
} from '../../shared/use-cases/history/export-records.ts';
import { ledgerFilters } from './asked-query.ts';
import { streamRoute } from './operation-route.ts';
import type { Route } from './route.ts';
import { streamed } from './streamed.ts';

const kinds = {
  changes: 'change',
  figures: 'figure',
  statements: 'statement',
  alerts: 'delivery',
} as const satisfies Readonly<Record<string, ExportKind>>;

const medias = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl' } as const;

/** The ledger as files, streamed: one stretch of it is in memory at a time. */
export const exportRoutes: readonly Route[] = [
  streamRoute(operations.exports, async (asked, { params, query }) => {
    const { kind, format } = params;
    const filters = await ledgerFilters(asked, query);
    const records = exportRecords(asked.store, kinds[kind], filters);
    const lines = format === 'csv' ? csvLines(kinds[kind], records) : jsonLines(records);
    return new Response(streamed(lines), {
      headers: {
        'content-type': medias[format],
        'content-disposition': `attachment; filename="recount-${kind}.${format}"`,
      },
    });
  }),
];

async function* csvLines(kind: ExportKind, records: AsyncIterable<ExportRecord>) {
  yield csvHeads[kind];
  for await (const record of records) yield csvRecord(record);
}

async function* jsonLines(records: AsyncIterable<ExportRecord>) {
  for await (const { kind, record } of records) yield `${jsonText({ record: kind, ...record })}\n`;
}
