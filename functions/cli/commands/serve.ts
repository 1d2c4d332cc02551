import { untilStopped } from '../../../shared/wiring/stop-signal.ts';
import { serveHere } from '../../api/serve-here.ts';
import { type CommandRun, exitCodes } from '../io.ts';
import { portOption } from '../port-option.ts';
import { withStore } from '../store-session.ts';
import { tokenOption } from '../token-option.ts';
import { version } from '../version.ts';

/** `recount serve`: the pages, the API and the feeds on this machine, until it is told to stop. */
export const run: CommandRun = async (invocation) => {
  const token = await tokenOption(invocation.options);
  const port = portOption(invocation.options) ?? 0;
  return withStore(invocation, async ({ store, clock, digest }) => {
    const { io } = invocation;
    const onFault = (fault: unknown, asked: string): void => {
      io.warn(`Fault at ${asked}: ${fault instanceof Error ? fault.message : String(fault)}\n`);
    };
    const stop = untilStopped();
    const serving = await serveHere({ store, clock, digest, version, onFault, port, token });
    io.warn(`Serving at ${serving.url} until Ctrl-C.\n`);
    await aborted(stop.signal);
    await serving.close();
    return exitCodes.ok;
  });
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else
      signal.addEventListener('abort', () => {
        resolve();
      });
  });
