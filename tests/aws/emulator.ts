import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pythonEnvironment, toolCache } from '../support/python-environment.ts';

/** An AWS of this machine, on 127.0.0.1, forgotten when it stops. */
export interface Emulator {
  readonly endpoint: string;
  readonly port: number;
  /** What points the CDK, the CLI and SDK clients at it. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where what it and its functions print is kept. */
  readonly logFile: string;
  stop(): Promise<void>;
}

const requirements = join(import.meta.dirname, 'requirements.txt');
const startsWithinMs = 60_000;

export interface EmulatorOptions {
  /** Of its log file. */
  readonly name: string;
  /** Where its functions ask for AWS, when that is not the emulator itself. */
  readonly functionsAsk?: string;
}

/** Runs `$0` in its own process group, which ends whole when our end of the pipe closes, however we end. */
const guarded = '"$0" </dev/null & cat >/dev/null; kill -KILL 0';

/** Makes the emulator's virtual environment when there is none, and starts it on a free port. */
export async function startEmulator({ name, functionsAsk }: EmulatorOptions): Promise<Emulator> {
  const programs = await pythonEnvironment('emulator', requirements);
  await mkdir(toolCache, { recursive: true });
  const port = await freePort();
  const logFile = join(toolCache, `${name}.log`);
  const log = createWriteStream(logFile);
  const child = spawn('sh', ['-c', guarded, join(programs, 'ministack')], {
    env: {
      PATH: process.env['PATH'],
      HOME: toolCache,
      BIND_HOST: '127.0.0.1',
      // Addresses of APIs are names under it, which no number can be.
      MINISTACK_HOST: 'localhost',
      GATEWAY_PORT: String(port),
      LAMBDA_EXECUTOR: 'local',
      // Functions are this machine's Node; the SDK's notice of its own future is not ours.
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
      ...(functionsAsk === undefined ? {} : { AWS_ENDPOINT_URL: functionsAsk }),
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that its functions end with it.
    detached: true,
  });
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  const endpoint = `http://127.0.0.1:${port}`;
  const ended = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await ended;
  };
  await untilReady(endpoint, logFile).catch(async (fault: unknown) => {
    await stop();
    throw fault;
  });
  return { endpoint, port, environment: environmentFor(endpoint), logFile, stop };
}

const environmentFor = (endpoint: string): Record<string, string> => ({
  AWS_ENDPOINT_URL: endpoint,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_REGION: 'us-east-1',
  AWS_DEFAULT_REGION: 'us-east-1',
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
  CDK_DISABLE_CLI_TELEMETRY: 'true',
});

async function untilReady(endpoint: string, logFile: string): Promise<void> {
  const until = Date.now() + startsWithinMs;
  while (Date.now() < until) {
    const answer = await fetch(`${endpoint}/_ministack/health`).catch(() => null);
    if (answer?.ok === true) return;
    await sleep(200);
  }
  throw new Error(`The emulator did not start within a minute: see ${logFile}.`);
}

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
