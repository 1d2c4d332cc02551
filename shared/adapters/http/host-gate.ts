import { setTimeout as sleep } from 'node:timers/promises';

export interface Entering {
  /** `start`: whoever asks keeps the delay after reads of its own; `hop`: nobody does; `return`: within one read. */
  readonly as: 'start' | 'hop' | 'return';
  readonly signal: AbortSignal;
}

export interface Visit {
  /** Ends the visit; the host is left alone for `restMs` from now. */
  readonly leave: (restMs: number) => void;
}

/** Lets one read at a time into a host, and redirects only when the host's delay is over. */
export interface HostGate {
  /** A visit, or how many milliseconds are left when the gate did not open within its patience. */
  readonly enter: (host: string, entering: Entering) => Promise<Visit | number>;
}

interface Door {
  readonly left: Promise<void> | null;
  /** When redirects may come again, and when reads of the host's own may: those wait for redirects alone. */
  readonly hopsFromMs: number;
  readonly startsFromMs: number;
}

const mostHosts = 5000;
const openDoor: Door = { left: null, hopsFromMs: 0, startsFromMs: 0 };

/** A gate that is waited at for `patienceMs` at most. Nobody holds one host while waiting for another. */
export function makeHostGate(patienceMs: number): HostGate {
  const doors = new Map<string, Door>();
  const visit = (host: string, { as }: Entering): Visit => {
    const before = doors.get(host) ?? openDoor;
    let resolve = (): void => undefined;
    const left = new Promise<void>((done) => {
      resolve = done;
    });
    doors.delete(host);
    doors.set(host, { ...before, left });
    forgetOld(doors);
    return {
      leave: (restMs) => {
        const readyMs = Math.max(before.hopsFromMs, performance.now() + restMs);
        const startsFromMs = as === 'start' ? before.startsFromMs : readyMs;
        doors.set(host, { left: null, hopsFromMs: readyMs, startsFromMs });
        resolve();
      },
    };
  };
  return {
    enter: async (host, entering) => {
      const untilMs = performance.now() + patienceMs;
      for (;;) {
        const door = doors.get(host) ?? openDoor;
        const waitMs = restOf(door, entering.as) - performance.now();
        if (door.left === null && waitMs <= 0) return visit(host, entering);
        const patience = untilMs - performance.now();
        if (entering.signal.aborted || patience <= Math.max(0, waitMs))
          return Math.max(0, Math.ceil(waitMs));
        await waitFor(door, { waitMs, patience });
      }
    },
  };
}

function restOf({ hopsFromMs, startsFromMs }: Door, as: Entering['as']): number {
  if (as === 'return') return 0;
  return as === 'hop' ? hopsFromMs : startsFromMs;
}

/** Until the host is left, or the time is over; its timer is not left behind. */
async function waitFor(
  { left }: Door,
  { waitMs, patience }: { readonly waitMs: number; readonly patience: number },
): Promise<void> {
  const over = new AbortController();
  const ms = Math.max(1, left === null ? waitMs : patience);
  const timer = sleep(ms, undefined, { signal: over.signal }).catch(() => undefined);
  await (left === null ? timer : Promise.race([left, timer]));
  over.abort();
}

/** The hosts longest unvisited go first; never one that is being read. */
function forgetOld(doors: Map<string, Door>): void {
  if (doors.size <= mostHosts) return;
  for (const [host, { left }] of doors)
    if (left === null) {
      doors.delete(host);
      return;
    }
}
