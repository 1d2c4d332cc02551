import { untilStopped } from '../../../shared/wiring/stop-signal.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { serveStore } from '../serve-store.ts';
import { withStore } from '../store-session.ts';

/** `recount serve`: the pages, the API and the feeds on this machine, until it is told to stop. */
export const run: CommandRun = (invocation) =>
  withStore(invocation, async (session) => {
    const serving = await serveStore(invocation, session);
    const stop = untilStopped();
    await aborted(stop.signal);
    stop.release();
    await serving.close();
    return exitCodes.ok;
  });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
