import type { ChangeRecord } from '../../domain/ledger.ts';
import type { ChangesQuery, LedgerStore } from '../../ports/ledger-store.ts';
import type { Listed } from '../../ports/list.ts';

/** Changes read for one answer; past them the answer is short and its cursor goes on. */
const mostRead = 200;

/** Changes of which `keep` holds: conditions that no index serves. */
export async function changesWhere(
  ledger: Pick<LedgerStore, 'changes'>,
  query: ChangesQuery,
  keep: (record: ChangeRecord) => boolean,
): Promise<Listed<ChangeRecord>> {
  const items: ChangeRecord[] = [];
  let cursor = query.cursor ?? null;
  let read = 0;
  do {
    const limit = query.limit - items.length;
    const listed = await ledger.changes({ ...query, limit, cursor });
    items.push(...listed.items.filter(keep));
    read += Math.max(1, listed.items.length);
    ({ cursor } = listed);
  } while (cursor !== null && items.length < query.limit && read < mostRead);
  return { items, cursor };
}
