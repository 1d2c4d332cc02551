import { setImmediate as turn } from 'node:timers/promises';

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** A time that stands still while anything works, and jumps to the next waking when nothing does. */
export interface VirtualTime {
  readonly nowMs: () => number;
  /** Work during which time stands still, save while it sleeps. */
  readonly work: <T>(step: () => Promise<T>) => Promise<T>;
  /** Sleeps inside work. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Rests outside work, until `signal` aborts. */
  readonly rest: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Lets time pass until `until`, or for as long as anybody sleeps. */
  readonly pass: (until: number) => Promise<void>;
}

export function makeVirtualTime(startsAt: number): VirtualTime {
  let now = startsAt;
  let working = 0;
  let idle: () => void = () => undefined;
  const sleepers = new Set<Sleeper>();
  const done = (): void => {
    working--;
    if (working === 0) idle();
  };
  const add = (ms: number, wake: () => void): Sleeper => {
    const sleeper = { wakesAt: now + Math.max(0, ms), wake };
    sleepers.add(sleeper);
    return sleeper;
  };
  /** Nothing works, and two turns of the event loop brought nothing new. */
  const untilIdle = async (): Promise<void> => {
    for (let quiet = 0; quiet < 2; quiet++) {
      await turn();
      if (working === 0) continue;
      quiet = -1;
      await new Promise<void>((resolve) => {
        idle = resolve;
      });
    }
  };
  return {
    nowMs: () => now,
    work: async (step) => {
      working++;
      try {
        return await step();
      } finally {
        done();
      }
    },
    sleep: (ms) =>
      new Promise((resolve) => {
        add(ms, () => {
          working++;
          resolve();
        });
        done();
      }),
    rest: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          sleepers.delete(sleeper);
          signal.removeEventListener('abort', end);
          resolve();
        };
        const sleeper = add(ms, end);
        if (signal.aborted) end();
        else signal.addEventListener('abort', end);
      }),
    pass: async (until) => {
      for (;;) {
        await untilIdle();
        const next = earliest(sleepers);
        if (next === null || next.wakesAt > until) break;
        now = Math.max(now, next.wakesAt);
        sleepers.delete(next);
        next.wake();
      }
      if (Number.isFinite(until)) now = Math.max(now, until);
    },
  };
}

function earliest(sleepers: ReadonlySet<Sleeper>): Sleeper | null {
  let first: Sleeper | null = null;
  for (const sleeper of sleepers)
    if (first === null || sleeper.wakesAt < first.wakesAt) first = sleeper;
  return first;
}
