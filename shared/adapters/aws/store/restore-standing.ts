import type { Instant } from '../../../domain/instant.ts';
import {
  absent,
  all,
  type Condition,
  equal,
  type Item,
  type ItemTable,
  isNew,
  isThere,
} from './item-table.ts';
import { deletePointers, putPointers } from './pointers.ts';
import type { StandingItem } from './standing.ts';

/** Writers of one record that may be met in a row: the service writes it once a version. */
const attempts = 5;

export interface RestoreStanding {
  readonly table: ItemTable;
  readonly through: Instant;
  /** The item with everything that points to it, ended at `until`. */
  readonly make: (until: Instant | null) => StandingItem;
  readonly until: Instant | null;
  /** What pointed to the item that is stored. */
  readonly pointersOf: (stored: Item) => readonly string[];
}

/**
 * Puts a standing record in the place of what is there, as facts up to `through` give it: an end
 * that came later stays, and a write beside this one is never overwritten by what was read before it.
 */
export async function restoreStanding(restore: RestoreStanding): Promise<void> {
  const { pk, sk } = restore.make(null).item;
  for (let attempt = 0; attempt < attempts; attempt++)
    if (await tryRestore(restore, await restore.table.get({ pk, sk }))) return;
}

async function tryRestore(
  { table, through, make, until, pointersOf }: RestoreStanding,
  stored: Item | null,
): Promise<boolean> {
  const next = make(laterEnd(stored, through) ?? until);
  const leading = [...next.pointers, ...(next.until === null ? next.now : [])];
  const before = stored === null ? [] : pointersOf(stored);
  const stale = before.filter((partition) => !leading.includes(partition));
  await deletePointers(table, next.item, stale);
  const item = next.until === null ? next.item : { ...next.item, until: next.until };
  if ((await table.put(item, as(stored))) === 'refused') return false;
  await putPointers(table, next.item, leading);
  return true;
}

function laterEnd(stored: Item | null, through: Instant): Instant | null {
  const until = stored?.['until'];
  return typeof until === 'string' && until > through ? until : null;
}

/** The item is as it was read, as far as its end goes. */
function as(stored: Item | null): Condition {
  if (stored === null) return isNew;
  const until = stored['until'];
  return typeof until === 'string' ? equal('until', until) : all(isThere, absent('until'));
}
