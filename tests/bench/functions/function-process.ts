import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder } from '../../../infra/bundle-functions.ts';
import { type FunctionName, nodeOptions } from '../../../shared/contracts/environment.ts';

/** What one call took in the function's own process. */
export interface CallCost {
  readonly cpuMs: number;
  /** Resident memory after it. */
  readonly rss: number;
  readonly logBytes: number;
}

interface Answered {
  readonly batchItemFailures?: readonly unknown[];
  readonly statusCode?: number;
}

/** Loads the bundle and answers each event with what it took. Its lines of log go to standard output. */
const program = (file: string): string => `
  const { handler } = await import(${JSON.stringify(pathToFileURL(file).href)});
  const context = { getRemainingTimeInMillis: () => 60_000 };
  let logBytes = 0;
  process.stdout.write = (text) => { logBytes += Buffer.byteLength(text); return true; };
  process.on('message', async (event) => {
    logBytes = 0;
    const before = process.cpuUsage();
    const answer = await handler(event, context);
    const { user, system } = process.cpuUsage(before);
    const rss = process.memoryUsage().rss;
    process.send({ answer: answer ?? null, cpuMs: (user + system) / 1000, rss, logBytes });
  });
  process.send('ready');
`;

/** A function as it is deployed, in a process of its own, called one event after the other. */
export async function openFunction(
  name: FunctionName,
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly call: (event?: object) => Promise<CallCost>; readonly close: () => void }> {
  const file = join(bundleFolder(name), 'index.mjs');
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program(file)], {
    env: { ...environment, NODE_OPTIONS: nodeOptions },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return {
    call: async (event = {}) => {
      child.send(event);
      const [told] = (await once(child, 'message')) as [CallCost & { readonly answer: unknown }];
      const { batchItemFailures = [], statusCode = 200 } = (told.answer ?? {}) as Answered;
      if (batchItemFailures.length > 0 || statusCode !== 200)
        throw new Error(`${name} failed over what it was measured by`);
      return told;
    },
    close: () => child.kill(),
  };
}
