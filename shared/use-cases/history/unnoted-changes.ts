import type { ChangeRecord } from '../../domain/ledger.ts';
import type { ChangesQuery, LedgerStore } from '../../ports/ledger-store.ts';
import type { Listed } from '../../ports/list.ts';
import { changesWhere } from './changes-where.ts';

/**
 * Changes that no note on the page names: none was found, only a time moved, or the note is about
 * something else. Changes whose page's notes could not be read are left out: nothing is known there.
 */
export const unnotedChanges = (
  ledger: LedgerStore,
  query: ChangesQuery,
): Promise<Listed<ChangeRecord>> => changesWhere(ledger, query, isUnnoted);

/** Whether notes could be read and none of them names the change. */
export const isUnnoted = ({ change: { notice } }: Pick<ChangeRecord, 'change'>): boolean =>
  notice !== null && notice !== 'noted';
