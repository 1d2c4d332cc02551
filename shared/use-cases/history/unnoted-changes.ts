import type { ChangeRecord } from '../../domain/ledger.ts';
import type { ChangesQuery, LedgerStore } from '../../ports/ledger-store.ts';
import type { Listed } from '../../ports/list.ts';

/** Stretches read for one answer; past them the answer is short and its cursor goes on. */
const mostStretches = 20;

/**
 * Changes that no note on the page names: none was found, only a time moved, or the note is about
 * something else. Changes whose page's notes could not be read are left out: nothing is known there.
 */
export async function unnotedChanges(
  ledger: LedgerStore,
  query: ChangesQuery,
): Promise<Listed<ChangeRecord>> {
  const items: ChangeRecord[] = [];
  let cursor = query.cursor ?? null;
  for (let read = 0; read < mostStretches; read++) {
    const limit = query.limit - items.length;
    const listed = await ledger.changes({ ...query, limit, cursor });
    items.push(...listed.items.filter(({ change }) => isUnnoted(change)));
    ({ cursor } = listed);
    if (cursor === null || items.length >= query.limit) break;
  }
  return { items, cursor };
}

const isUnnoted = ({ notice }: ChangeRecord['change']): boolean =>
  notice !== null && notice !== 'noted';
