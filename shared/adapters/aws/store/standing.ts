import type { Instant } from '../../../domain/instant.ts';
import { absent, type Item, type ItemKey, type ItemTable } from './item-table.ts';
import { deletePointers, putPointers } from './pointers.ts';

/** A record that a page carries from one version until another. */
export interface Standing {
  readonly pageId: string;
  readonly lineage: string;
  readonly version: number;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** The same for one value of one lineage, however often it is written. */
export const standingKey = ({ from, pageId, lineage, version }: Standing): string =>
  `${from}#${pageId}#${lineage}#${version}`;

export interface StandingItem {
  readonly item: Item;
  readonly until: Instant | null;
  /** Partitions that point to it for good. */
  readonly pointers: readonly string[];
  /** Partitions that point to it while it stands. */
  readonly now: readonly string[];
}

/**
 * Writes the record, then its pointers. What has ended never stands again: a projection that lags
 * is left aside. Writing it again mends what a crash left out.
 */
export async function putStanding(table: ItemTable, standing: StandingItem): Promise<void> {
  const { item, until, pointers, now } = standing;
  const key: ItemKey = { pk: item.pk, sk: item.sk };
  if (until === null) {
    const written = await table.put(item, absent('until'));
    if (written === 'done') await putPointers(table, key, [...pointers, ...now]);
    return;
  }
  await table.put({ ...item, until });
  await putPointers(table, key, pointers);
  await deletePointers(table, key, now);
}

/** Whether the record stands now, or stood at the instant asked for; either is true when not asked. */
export function stands(
  { from, until }: Pick<Standing, 'from' | 'until'>,
  query: { readonly current?: boolean; readonly at?: Instant },
): boolean {
  const { at } = query;
  if (query.current === true && until !== null) return false;
  return at === undefined || (from <= at && (until === null || until > at));
}
