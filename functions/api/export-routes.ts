import { operations } from '../../shared/contracts/api/operations.ts';
import type { LedgerKind } from '../../shared/domain/file-order.ts';
import { ledgerFilters } from './asked-query.ts';
import { answerFile } from './file-answer.ts';
import { streamRoute } from './operation-route.ts';
import type { Route } from './route.ts';

const records = {
  changes: 'change',
  figures: 'figure',
  statements: 'statement',
  alerts: 'delivery',
} as const satisfies Readonly<Record<string, LedgerKind>>;

/** The ledger as files. */
export const exportRoutes: readonly Route[] = [
  streamRoute(operations.exports, async (asked, { params: { kind, format }, query }) => {
    const { pageId, tracker, since } = await ledgerFilters(asked, query);
    const filters = {
      ...(pageId === undefined ? {} : { pageId }),
      ...(tracker === undefined ? {} : { tracker }),
      ...(since === undefined ? {} : { since }),
    };
    return answerFile(asked, { kind: 'ledger', records: records[kind], format, query: filters });
  }),
];
