import type { CheckMessage, CheckQueue } from '../../../ports/check-queue.ts';

export interface HostQueueOptions {
  /** Works one message; must not throw for what the outside does. */
  readonly work: (message: CheckMessage) => Promise<void>;
  /** Milliseconds to leave after a read of this host. */
  readonly delayMs: (host: string) => Promise<number> | number;
  readonly wait: (ms: number) => Promise<void>;
  /** Hosts read at one time. */
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

/**
 * The queue of one process: one reader a host, a delay after each read, a bounded number of hosts
 * at a time. A page that waits already, or is being read, is not queued twice.
 */
export function makeHostQueue(options: HostQueueOptions): HostQueue {
  const waiting = new Map<string, CheckMessage[]>();
  const held = new Set<string>();
  const running = new Map<string, Promise<void>>();
  let stopped = false;

  const startIdleHosts = (): void => {
    for (const host of waiting.keys()) {
      if (running.size >= options.concurrency) return;
      if (!running.has(host)) running.set(host, workHost(host));
    }
  };

  const workHost = async (host: string): Promise<void> => {
    await Promise.resolve();
    for (let message = take(host); message !== undefined; message = take(host)) {
      await workOne(message);
      if (!stopped) await options.wait(await options.delayMs(host));
    }
    running.delete(host);
    if (!stopped) startIdleHosts();
  };

  const take = (host: string): CheckMessage | undefined => {
    const messages = waiting.get(host);
    const next = stopped ? undefined : messages?.shift();
    if (next === undefined || messages?.length === 0) waiting.delete(host);
    return next;
  };

  const workOne = async (message: CheckMessage): Promise<void> => {
    try {
      await options.work(message);
    } catch (fault) {
      options.onFault(fault, message);
    } finally {
      held.delete(message.pageId);
    }
  };

  return {
    size: () => held.size,
    send: (messages) => {
      if (stopped) return Promise.resolve();
      for (const message of messages) {
        if (held.has(message.pageId) || held.size >= mostHeld) continue;
        held.add(message.pageId);
        const queued = waiting.get(message.host);
        if (queued === undefined) waiting.set(message.host, [message]);
        else queued.push(message);
      }
      startIdleHosts();
      return Promise.resolve();
    },
    settle: async (settleOptions) => {
      if (settleOptions?.stop === true) stopped = true;
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
