import type { CheckReport } from '../../../shared/use-cases/check/check-context.ts';
import { makeHostLog } from './host-log.ts';
import { dayMs, minuteMs } from './hosts.ts';
import { makeSpread, type Spread } from './spread.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What a check came to, as far as its cost goes. */
export type CheckKind =
  | 'not modified'
  | 'read, nothing new'
  | 'new version'
  | 'source'
  | 'unreadable'
  | 'gone';

export interface Counts {
  checks: number;
  dropped: number;
  versions: number;
  changes: number;
  events: number;
  alerts: number;
  messages: number;
  discovered: number;
  faults: number;
}

/** Everything that is counted while the month goes by. */
export interface Measures {
  readonly counts: Counts;
  readonly hosts: ReturnType<typeof makeHostLog>;
  /** Milliseconds between due and read: all of it, and the part in which the host could have been read. */
  readonly lateMs: Spread;
  readonly ownLateMs: Spread;
  /** The same for pages that were never read: hundreds are followed at once, and have no cadence yet. */
  readonly firstLateMs: Spread;
  /** That part in shares of the page's cadence: above 1, a page is overdue by more than its cadence. */
  readonly ownLateShare: Spread;
  readonly lateShare: Spread;
  /** Reads that were our own fault late by more than the page's cadence, by the day of the month. */
  readonly overdueByDay: ReadonlyMap<number, number>;
  /** The read that was latest in cadences, through us alone. */
  readonly worst: () => Overdue | null;
  readonly wallMs: ReadonlyMap<CheckKind, Spread>;
  readonly begin: (page: { readonly pageId: string; readonly slot: string; host: string }) => void;
  readonly end: (report: CheckReport) => void;
}

export interface Overdue {
  readonly host: string;
  readonly at: string;
  readonly ownMs: number;
  readonly cadenceMs: number;
}

const kinds: readonly CheckKind[] = [
  'not modified',
  'read, nothing new',
  'new version',
  'source',
  'unreadable',
  'gone',
];

export function makeMeasures(time: VirtualTime): Measures {
  const hosts = makeHostLog();
  const cadences = new Map<string, number>();
  const lateMs = makeSpread();
  const firstLateMs = makeSpread();
  const ownLateMs = makeSpread();
  const ownLateShare = makeSpread();
  const lateShare = makeSpread();
  const overdueByDay = new Map<number, number>();
  const startMs = time.nowMs();
  let worst: Overdue | null = null;
  const counts: Counts = {
    checks: 0,
    dropped: 0,
    versions: 0,
    changes: 0,
    events: 0,
    alerts: 0,
    messages: 0,
    discovered: 0,
    faults: 0,
  };
  return {
    counts,
    hosts,
    lateMs,
    firstLateMs,
    ownLateMs,
    ownLateShare,
    lateShare,
    overdueByDay,
    worst: () => worst,
    wallMs: new Map(kinds.map((kind) => [kind, makeSpread()])),
    begin: ({ pageId, slot, host }) => {
      const dueMs = Date.parse(slot);
      const cadence = cadences.get(pageId);
      const own = hosts.idleMs(host, dueMs, time.nowMs());
      if (cadence === undefined) {
        firstLateMs.add(own);
        return;
      }
      lateMs.add(time.nowMs() - dueMs);
      lateShare.add((time.nowMs() - dueMs) / cadence);
      ownLateMs.add(own);
      if (own / cadence >= ownLateShare.max())
        worst = { host, at: new Date(time.nowMs()).toISOString(), ownMs: own, cadenceMs: cadence };
      const day = 1 + Math.floor((time.nowMs() - startMs) / dayMs);
      if (own > cadence) overdueByDay.set(day, (overdueByDay.get(day) ?? 0) + 1);
      ownLateShare.add(own / cadence);
    },
    end: (report) => {
      if (report.kind === 'dropped') {
        counts.dropped++;
        return;
      }
      const dueMs = report.nextDueAt === null ? null : Date.parse(report.nextDueAt);
      if (dueMs !== null) cadences.set(report.pageId, Math.max(minuteMs, dueMs - time.nowMs()));
      counts.checks++;
      counts.changes += report.changes.length;
      counts.discovered += report.discovered;
      for (const { kind } of report.committed) counts[kind === 'version' ? 'versions' : 'events']++;
    },
  };
}
