import type { Alert, Delivery } from '../../domain/alert.ts';
import type { ChangeRecord, FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import { csvLine } from './csv.ts';

type Column<T> = readonly [
  name: string,
  cell: (record: T) => string | number | boolean | null | undefined,
];

const changeColumns: readonly Column<ChangeRecord>[] = [
  ['id', ({ change }) => change.id],
  ['url', ({ url }) => url],
  ['outlet', ({ outlet }) => outlet],
  ['version', ({ change }) => change.version],
  ['old_seen_at', ({ change }) => change.between.oldSeenAt],
  ['new_seen_at', ({ change }) => change.between.newSeenAt],
  ['kind', ({ change }) => change.kind],
  ['severity', ({ change }) => change.severity],
  ['nature', ({ change }) => change.nature],
  ['notice', ({ change }) => change.notice],
  ['reverts_to', ({ change }) => change.reverts],
  ['confirmation', ({ confirmation }) => confirmation],
  ['summary', ({ change }) => change.summary],
  ['value_before', ({ change }) => change.before?.value],
  ['value_after', ({ change }) => change.after?.value],
  ['sentence_before', ({ change }) => change.before?.text],
  ['sentence_after', ({ change }) => change.after?.text],
  ['trackers', ({ trackers }) => trackers.join(' ')],
  ['labels', ({ labels }) => labels.join('; ')],
];

const figureColumns: readonly Column<FigureRecord>[] = [
  ['url', ({ url }) => url],
  ['outlet', ({ outlet }) => outlet],
  ['version', ({ version }) => version],
  ['from', ({ from }) => from],
  ['until', ({ until }) => until],
  ['value', ({ figure }) => figure.value],
  ['range_low', ({ figure }) => figure.range?.[0]],
  ['range_high', ({ figure }) => figure.range?.[1]],
  ['bound', ({ figure }) => figure.bound],
  ['unit', ({ figure }) => figure.unit],
  ['counted', ({ figure }) => figure.counted],
  ['measure', ({ figure }) => figure.measure],
  ['status', ({ figure }) => figure.status],
  ['series', ({ figure }) => figure.series],
  ['attributed_to', ({ figure }) => figure.attributedTo],
  ['as_of', ({ figure }) => figure.asOf],
  ['place', ({ figure }) => figure.place],
  ['sentence', ({ sentence }) => sentence],
  ['trackers', ({ trackers }) => trackers.join(' ')],
];

const statementColumns: readonly Column<StatementRecord>[] = [
  ['url', ({ url }) => url],
  ['outlet', ({ outlet }) => outlet],
  ['version', ({ version }) => version],
  ['from', ({ from }) => from],
  ['until', ({ until }) => until],
  ['speaker', ({ statement }) => statement.speaker?.surface],
  ['speaker_name', ({ statement }) => statement.speaker?.name],
  ['speaker_role', ({ statement }) => statement.speaker?.role],
  ['organisation', ({ statement }) => statement.speaker?.organisation],
  ['class', ({ statement }) => statement.speaker?.class],
  ['kind', ({ statement }) => statement.kind],
  ['act', ({ statement }) => statement.act],
  ['stance', ({ statement }) => statement.stance],
  ['voice', ({ statement }) => statement.voice],
  ['topic', ({ statement }) => statement.topic.join('; ')],
  ['content', ({ content }) => content],
  ['sentence', ({ sentence }) => sentence],
  ['trackers', ({ trackers }) => trackers.join(' ')],
];

interface Told {
  readonly delivery: Delivery;
  readonly alerts: readonly Alert[];
}

const deliveryColumns: readonly Column<Told>[] = [
  ['id', ({ delivery }) => delivery.id],
  ['channel', ({ delivery }) => delivery.channelId],
  ['story', ({ delivery }) => delivery.story],
  ['created_at', ({ delivery }) => delivery.createdAt],
  ['status', ({ delivery }) => delivery.status],
  ['sent_at', ({ delivery }) => delivery.sentAt],
  ['attempts', ({ delivery }) => delivery.attempts],
  ['last_error', ({ delivery }) => delivery.lastError],
  ['alerts', ({ alerts }) => alerts.length],
];

const headOf = <T>(columns: readonly Column<T>[]): string => csvLine(columns.map(([name]) => name));

const rowOf = <T>(columns: readonly Column<T>[], record: T): string =>
  csvLine(columns.map(([, cell]) => cell(record)));

/** The first line of each kind's file. */
export const csvHeads = {
  change: headOf(changeColumns),
  figure: headOf(figureColumns),
  statement: headOf(statementColumns),
  delivery: headOf(deliveryColumns),
} as const;

type Exported =
  | { readonly kind: 'change'; readonly record: ChangeRecord }
  | { readonly kind: 'figure'; readonly record: FigureRecord }
  | { readonly kind: 'statement'; readonly record: StatementRecord }
  | { readonly kind: 'delivery'; readonly record: Told };

/** One record as a CSV line. */
export function csvRecord(exported: Exported): string {
  switch (exported.kind) {
    case 'change':
      return rowOf(changeColumns, exported.record);
    case 'figure':
      return rowOf(figureColumns, exported.record);
    case 'statement':
      return rowOf(statementColumns, exported.record);
    case 'delivery':
      return rowOf(deliveryColumns, exported.record);
  }
}
