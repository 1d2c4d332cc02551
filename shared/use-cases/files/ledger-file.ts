import type { FileWish, LedgerKind } from '../../domain/file-order.ts';
import type { MadeFile } from '../../ports/files.ts';
import type { Store } from '../../ports/store.ts';
import { csvHeads, csvRecord } from '../../presentation/export/csv-records.ts';
import { jsonText } from '../../presentation/export/json-text.ts';
import { exportRecords } from '../history/export-records.ts';

const names = {
  change: 'changes',
  figure: 'figures',
  statement: 'statements',
  delivery: 'alerts',
} as const satisfies Readonly<Record<LedgerKind, string>>;

const medias = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl' } as const;

type LedgerWish = Extract<FileWish, { readonly kind: 'ledger' }>;

/** Records of the ledger as a file, newest first: one stretch of them is in memory at a time. */
export const ledgerFile = (store: Store, wish: LedgerWish): MadeFile => ({
  name: `recount-${names[wish.records]}.${wish.format}`,
  media: medias[wish.format],
  content: inPieces(wish.format === 'csv' ? csvLines(store, wish) : jsonLines(store, wish)),
});

async function* csvLines(store: Store, { records, query }: LedgerWish): AsyncGenerator<string> {
  yield csvHeads[records];
  for await (const record of exportRecords(store, records, query)) yield csvRecord(record);
}

async function* jsonLines(store: Store, { records, query }: LedgerWish): AsyncGenerator<string> {
  for await (const { kind, record } of exportRecords(store, records, query))
    yield `${jsonText({ record: kind, ...record })}\n`;
}

const encoder = new TextEncoder();

/** Smaller pieces would each be a chunk on the wire. */
const pieceLength = 16_384;

async function* inPieces(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield encoder.encode(piece);
    piece = '';
  }
  if (piece !== '') yield encoder.encode(piece);
}
