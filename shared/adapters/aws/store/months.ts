import type { Instant } from '../../../domain/instant.ts';

/** Lists go back five years at most. */
const mostMonths = 60;

/** The shard of keys by time: `2026-11`. */
export const monthOf = (instant: Instant): string => instant.slice(0, 7);

/** Months from `until` back to `since`, newest first. */
export function monthsBack(until: Instant, since?: Instant): readonly string[] {
  const last = since === undefined ? '' : monthOf(since);
  const months: string[] = [];
  let month = monthOf(until);
  while (months.length < mostMonths && month >= last) {
    months.push(month);
    month = monthBefore(month);
  }
  return months;
}

function monthBefore(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const before = new Date(Date.UTC(year ?? 0, (number ?? 1) - 2, 1));
  return before.toISOString().slice(0, 7);
}
