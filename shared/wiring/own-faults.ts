import { RecountError } from '../domain/recount-error.ts';

/** Faults of the machine that no other attempt mends: whoever follows pages had better stop. */
const lasting: ReadonlySet<string> = new Set([
  'store.disk-full',
  'store.read-only',
  'store.damaged',
  'store.failed',
  'store.owner-gone',
  'archive.not-written',
]);

/** Whether the store or the disk under it is the trouble: each further read of a page would be in vain. */
export const isLasting = (fault: unknown): fault is RecountError =>
  fault instanceof RecountError && lasting.has(fault.code);

const firstPauseMs = 60_000;
const longestPauseMs = 6 * 60 * 60_000;
const mostPages = 10_000;

/** Pages whose checks failed by a fault of our own: still due, and not read again and again for it. */
export interface FaultyPages {
  readonly failed: (pageId: string) => void;
  readonly worked: (pageId: string) => void;
  /** The page's pause (a minute, two, four… at most six hours) is not over. */
  readonly rests: (pageId: string) => boolean;
}

export function makeFaultyPages(nowMs: () => number): FaultyPages {
  const pages = new Map<string, { readonly times: number; readonly untilMs: number }>();
  return {
    failed: (pageId) => {
      const times = (pages.get(pageId)?.times ?? 0) + 1;
      if (times === 1 && pages.size >= mostPages) return;
      const pauseMs = Math.min(firstPauseMs * 2 ** Math.min(times - 1, 20), longestPauseMs);
      pages.set(pageId, { times, untilMs: nowMs() + pauseMs });
    },
    worked: (pageId) => {
      pages.delete(pageId);
    },
    rests: (pageId) => nowMs() < (pages.get(pageId)?.untilMs ?? 0),
  };
}
