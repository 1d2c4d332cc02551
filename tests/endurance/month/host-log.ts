import { dayMs } from './hosts.ts';
import type { HostRead } from './world-reader.ts';

/** What hosts went through: whether they were asked twice at once, or too soon. */
export interface HostLog {
  readonly add: (read: HostRead) => void;
  readonly reads: () => number;
  readonly twiceAtOnce: () => number;
  readonly tooSoon: () => number;
  /** Of the time between two instants, how much the host was neither being read nor to be left alone. */
  readonly idleMs: (host: string, fromMs: number, untilMs: number) => number;
}

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
  readonly readyMs: number;
}

const keptMs = 2 * dayMs;

export function makeHostLog(): HostLog {
  const byHost = new Map<string, Stretch[]>();
  const counts = { reads: 0, twiceAtOnce: 0, tooSoon: 0 };
  return {
    add: ({ host, startMs, endMs, delayMs }) => {
      const before = byHost.get(host) ?? [];
      const last = before.at(-1);
      counts.reads++;
      if (last !== undefined && startMs < last.endMs) counts.twiceAtOnce++;
      else if (last !== undefined && startMs < last.readyMs) counts.tooSoon++;
      const recent = before.length % 50 === 0 ? kept(before, endMs - keptMs) : before;
      recent.push({ startMs, endMs, readyMs: endMs + delayMs });
      byHost.set(host, recent);
    },
    reads: () => counts.reads,
    twiceAtOnce: () => counts.twiceAtOnce,
    tooSoon: () => counts.tooSoon,
    idleMs: (host, fromMs, untilMs) => {
      let busyMs = 0;
      for (const { startMs, readyMs } of (byHost.get(host) ?? []).toReversed()) {
        if (readyMs <= fromMs) break;
        busyMs += Math.max(0, Math.min(readyMs, untilMs) - Math.max(startMs, fromMs));
      }
      return Math.max(0, untilMs - fromMs - busyMs);
    },
  };
}

const kept = (stretches: readonly Stretch[], since: number): Stretch[] =>
  stretches.filter(({ readyMs }) => readyMs >= since);
