import type { CheckMessage, CheckQueue } from '../../../ports/check-queue.ts';

export interface HostQueueOptions {
  /** Works one message; must not throw for what the outside does. */
  readonly work: (message: CheckMessage) => Promise<void>;
  /** Milliseconds to leave after a read of this host. */
  readonly delayMs: (host: string) => Promise<number> | number;
  readonly wait: (ms: number) => Promise<void>;
  /** Reads at one time. */
  readonly concurrency: number;
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

/** The pause where a host's own could not be found out. */
const fallbackDelayMs = 2000;

/**
 * The queue of one process: one reader a host, a delay after each read, a bounded number of reads
 * at a time. A host that rests takes no place from others, and comes back behind those that wait. A
 * page that waits already, or is being read, is not queued twice.
 */
export function makeHostQueue(options: HostQueueOptions): HostQueue {
  const line = makeWaitingLine();
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
    await workOne(options, message);
    line.release(message);
    reading--;
    startIdleHosts();
    if (!stopped) await options.wait(await delayAfter(options, message));
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

async function workOne({ work, onFault }: HostQueueOptions, message: CheckMessage): Promise<void> {
  try {
    await work(message);
  } catch (fault) {
    onFault(fault, message);
  }
}

async function delayAfter(
  { delayMs, onFault }: HostQueueOptions,
  message: CheckMessage,
): Promise<number> {
  try {
    return await delayMs(message.host);
  } catch (fault) {
    onFault(fault, message);
    return fallbackDelayMs;
  }
}

/** Messages by host, in the order in which hosts began to wait; each page once until released. */
function makeWaitingLine() {
  const waiting = new Map<string, CheckMessage[]>();
  const held = new Set<string>();
  return {
    size: () => held.size,
    hosts: () => waiting.keys(),
    add: (message: CheckMessage): void => {
      if (held.has(message.pageId) || held.size >= mostHeld) return;
      held.add(message.pageId);
      const queued = waiting.get(message.host);
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
