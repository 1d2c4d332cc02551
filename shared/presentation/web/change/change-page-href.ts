import type { ChangeRecord } from '../../../domain/ledger.ts';

/** Where a change stands by itself. */
export const changePageHref = ({
  pageId,
  change,
}: Pick<ChangeRecord, 'pageId' | 'change'>): string =>
  `/pages/${pageId}/changes/${encodeURIComponent(change.id)}`;
