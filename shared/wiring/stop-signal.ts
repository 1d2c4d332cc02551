/** A wish to stop, from the terminal or the system. */
export interface StopSignal {
  readonly signal: AbortSignal;
  /** Stops as the first signal would. */
  stop(): void;
  /** Leaves the process's signals as they were. */
  release(): void;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/** Aborts at the first SIGINT or SIGTERM; a second one ends the process as usual. */
export function untilStopped(): StopSignal {
  const controller = new AbortController();
  const stop = (): void => {
    // Released first: a second signal that comes while the first is told of must not be caught by us.
    release();
    controller.abort();
  };
  const release = (): void => {
    for (const name of signals) process.off(name, stop);
  };
  for (const name of signals) process.on(name, stop);
  return { signal: controller.signal, stop, release };
}

/** Ends the process at once, with work under way that would keep it: that work stays due. */
export function endProcess(code: number): never {
  process.exit(code);
}
