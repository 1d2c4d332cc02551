import type { PackPage } from '../../domain/pack.ts';

/** A page as nobody's: no watch follows it, so that it is never due, not even once. */
export function nobodys({ record, page, state }: PackPage): PackPage {
  const { once, ...standing } = state;
  return {
    record,
    page: { ...page, watches: [] },
    state: { ...(once === undefined ? state : standing), nextDueAt: null },
  };
}
