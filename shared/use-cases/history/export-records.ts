import type { LedgerKind } from '../../domain/file-order.ts';
import type { ChangeRecord, FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import type { ChangesQuery } from '../../ports/ledger-store.ts';
import type { Store } from '../../ports/store.ts';
import { everyItem } from '../every-item.ts';
import { type DeliveredAlerts, recordedAlerts } from './recorded-alerts.ts';

/** One record of the ledger on its way out. */
export type ExportRecord =
  | { readonly kind: 'change'; readonly record: ChangeRecord }
  | { readonly kind: 'figure'; readonly record: FigureRecord }
  | { readonly kind: 'statement'; readonly record: StatementRecord }
  | { readonly kind: 'delivery'; readonly record: DeliveredAlerts };

export type ExportQuery = Pick<ChangesQuery, 'since' | 'pageId' | 'tracker'>;

/** Every record of one kind, newest first, one stretch in memory at a time. Deliveries know no page or tracker. */
export async function* exportRecords(
  store: Store,
  kind: LedgerKind,
  query: ExportQuery,
): AsyncGenerator<ExportRecord> {
  const { ledger } = store;
  switch (kind) {
    case 'change':
      for await (const record of everyItem((s) => ledger.changes({ ...query, ...s })))
        yield { kind, record };
      return;
    case 'figure':
      for await (const record of everyItem((s) => ledger.figures({ ...query, ...s })))
        yield { kind, record };
      return;
    case 'statement':
      for await (const record of everyItem((s) => ledger.statements({ ...query, ...s })))
        yield { kind, record };
      return;
    case 'delivery':
      for await (const record of everyItem((s) => recordedAlerts(store, s))) yield { kind, record };
  }
}
