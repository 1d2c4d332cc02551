import type { CheckMessage, CheckQueue } from '../../../ports/check-queue.ts';

export interface HostQueueOptions {
  /** Works one message; must not throw for what the outside does. */
  readonly work: (message: CheckMessage) => Promise<void>;
  /** Milliseconds to leave after a read of this host. */
  readonly delayMs: (host: string) => Promise<number> | number;
  readonly wait: (ms: number) => Promise<void>;
  /** Reads at one time. */
  readonly concurrency: number;
  /** Messages of one host that wait at most; default 20, as many as a dispatch brings. */
  readonly mostAHost?: number;
  /** A fault of our own; the due index asks for the page again. */
  readonly onFault: (fault: unknown, message: CheckMessage) => void;
}

export interface HostQueue extends CheckQueue {
  /** Resolves when nothing is under way; with `stop`, what is only queued is dropped (it stays due). */
  settle(options?: { readonly stop: boolean }): Promise<void>;
  readonly size: () => number;
}

/** Messages held at most; what does not fit is still due and comes with the next dispatch. */
const mostHeld = 5000;
const defaultMostAHost = 20;

/** The pause where a host's own could not be found out. */
const fallbackDelayMs = 2000;

/**
 * The queue of one process: one reader a host, a delay after each read, a bounded number of reads
 * at a time. A host that rests takes no place from others, and comes back behind those that wait. A
 * page that waits already, or is being read, is not queued twice.
 */
export function makeHostQueue(options: HostQueueOptions): HostQueue {
  const line = makeWaitingLine(options.mostAHost ?? defaultMostAHost);
  /** Hosts being read, or resting after it. */
  const busy = new Map<string, Promise<void>>();
  let reading = 0;
  let stopped = false;

  const startIdleHosts = (): void => {
    for (const host of line.hosts()) {
      if (stopped || reading >= options.concurrency) return;
      const message = busy.has(host) ? undefined : line.take(host);
      if (message === undefined) continue;
      reading++;
      busy.set(host, readAndRest(message));
    }
  };

  const readAndRest = async (message: CheckMessage): Promise<void> => {
    await attempt(options, message, () => options.work(message));
    line.release(message);
    reading--;
    startIdleHosts();
    // A host whose rest could not be kept is let go all the same: it would never be read again.
    if (!stopped) await attempt(options, message, () => rest(options, message));
    busy.delete(message.host);
    startIdleHosts();
  };

  return {
    size: line.size,
    send: (messages) => {
      if (!stopped) for (const message of messages) line.add(message);
      startIdleHosts();
      return Promise.resolve();
    },
    settle: async (settleOptions) => {
      if (settleOptions?.stop === true) stopped = true;
      while (busy.size > 0) await Promise.all(busy.values());
    },
  };
}

/** Does a step; a fault in it, or in telling of that, stops nothing else. */
async function attempt(
  { onFault }: HostQueueOptions,
  message: CheckMessage,
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (fault) {
    try {
      onFault(fault, message);
    } catch {
      // Who is told of faults has one of its own: there is nobody left to tell.
    }
  }
}

async function rest(options: HostQueueOptions, message: CheckMessage): Promise<void> {
  let ms = fallbackDelayMs;
  await attempt(options, message, async () => {
    ms = await options.delayMs(message.host);
  });
  await options.wait(ms);
}

/** Messages by host, in the order in which hosts began to wait; each page once until released. */
function makeWaitingLine(mostAHost: number) {
  const waiting = new Map<string, CheckMessage[]>();
  const held = new Set<string>();
  return {
    size: () => held.size,
    hosts: () => waiting.keys(),
    add: (message: CheckMessage): void => {
      const queued = waiting.get(message.host);
      const full = held.size >= mostHeld || (queued?.length ?? 0) >= mostAHost;
      if (full || held.has(message.pageId)) return;
      held.add(message.pageId);
      if (queued === undefined) waiting.set(message.host, [message]);
      else queued.push(message);
    },
    /** The oldest message of a host, whose others go behind those of other hosts. */
    take: (host: string): CheckMessage | undefined => {
      const [message, ...rest] = waiting.get(host) ?? [];
      waiting.delete(host);
      if (rest.length > 0) waiting.set(host, rest);
      return message;
    },
    release: ({ pageId }: CheckMessage): void => {
      held.delete(pageId);
    },
  };
}
