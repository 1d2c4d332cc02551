import { itemKey } from '../../../contracts/table.ts';
import type { Instant } from '../../../domain/instant.ts';
import { equal, type ItemTable, isNew } from './item-table.ts';

/** The months that lists by time are sharded by, from the first that holds anything. */
export interface Months {
  /** Makes lists reach back to the month of `instant`; before what they are to find is written. */
  note(instant: Instant): Promise<void>;
  /** Months from `until` back to `since` or the first one noted, newest first. */
  back(until: Instant, since?: Instant): Promise<readonly string[]>;
}

const key = { pk: itemKey('FIRST-MONTH'), sk: 'ledger' };

/** The shard of keys by time: `2026-11`. */
export const monthOf = (instant: Instant): string => instant.slice(0, 7);

/**
 * Keeps the first month in one item, written when an older one comes: once in a store that only
 * watches, now and then while old copies are imported. What was read once is not read again to write.
 */
export function makeMonths(table: ItemTable): Months {
  let known: string | null = null;
  return {
    note: async (instant) => {
      const month = monthOf(instant);
      while (known === null || month < known) known = await lower(table, month);
    },
    back: async (until, since) => {
      const first = await firstMonth(table);
      if (first === null) return [];
      const last = since === undefined ? first : later(first, monthOf(since));
      return monthsBetween(monthOf(until), last);
    },
  };
}

async function firstMonth(table: ItemTable): Promise<string | null> {
  const month = (await table.get(key))?.['month'];
  return typeof month === 'string' ? month : null;
}

/** The first month after `month` was put before it; another writer's is read and compared again. */
async function lower(table: ItemTable, month: string): Promise<string> {
  const first = await firstMonth(table);
  if (first !== null && first <= month) return first;
  const condition = first === null ? isNew : equal('month', first);
  const written = await table.put({ ...key, month, shape: 1 }, condition);
  return written === 'done' ? month : '9999-12';
}

const later = (one: string, other: string): string => (one > other ? one : other);

/** Both included, newest first. */
export function monthsBetween(newest: string, oldest: string): readonly string[] {
  const months: string[] = [];
  for (let month = newest; month >= oldest; month = monthBefore(month)) months.push(month);
  return months;
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const before = new Date(Date.UTC(year ?? 0, (number ?? 1) - 2, 1));
  return before.toISOString().slice(0, 7);
}
