import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder, bundleFunctions } from '../../../infra/bundle-functions.ts';
import {
  environmentNames,
  type FunctionName,
  functionNames,
  nodeOptions,
} from '../../../shared/contracts/environment.ts';
import { median } from '../median.ts';
import { measureSteps } from './measure-steps.ts';

const processes = 20;

/** What a function's process prints of itself once its code is loaded and its clients are made. */
const program = (file: string): string => `
  const began = performance.now();
  await import(${JSON.stringify(pathToFileURL(file).href)});
  const ms = performance.now() - began;
  process.stdout.write(JSON.stringify({ ms, rss: process.memoryUsage().rss }));
`;

const environment = {
  ...Object.fromEntries(Object.values(environmentNames).map((name) => [name, '1'])),
  RECOUNT_CONTACT: 'bench@recount.example',
  AWS_REGION: 'us-east-1',
  NODE_OPTIONS: nodeOptions,
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

function oneInit(file: string): { readonly ms: number; readonly rss: number } {
  const args = ['--input-type=module', '--eval', program(file)];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { env: environment });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as { ms: number; rss: number };
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);

interface FunctionSize {
  readonly bundleBytes: number;
  readonly initMs: number;
  readonly initRss: number;
}

function sizeOf(name: FunctionName): FunctionSize {
  const file = join(bundleFolder(name), 'index.mjs');
  const inits = Array.from({ length: processes }, () => oneInit(file));
  return {
    bundleBytes: statSync(file).size,
    initMs: Math.round(median(inits.map((init) => init.ms))),
    initRss: median(inits.map((init) => init.rss)),
  };
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);

await bundleFunctions();
print(
  `Functions as they are deployed, Node ${process.version}, median of ${processes} fresh processes`,
);
const sizes = Object.fromEntries(functionNames.map((name) => [name, sizeOf(name)]));
for (const [name, { bundleBytes, initMs, initRss }] of Object.entries(sizes))
  print(
    `${name.padEnd(9)} bundle ${megabytes(bundleBytes)} MB   init ${initMs} ms   memory after init ${megabytes(initRss)} MB`,
  );

const { steps, checkMostRss } = await measureSteps(15);
print(`\nOne call each, median of 15; CPU milliseconds of the function's own process`);
for (const [name, step] of Object.entries(steps))
  print(
    `${name.padEnd(27)} ${step.cpuMs.toFixed(1).padStart(6)} ms   units: ${step.readUnits} read, ${step.writeUnits} written, ${step.indexUnits} of indexes   ${step.tableRequests} requests, ${step.puts} put of ${step.putBytes} B, ${step.gets} got`,
  );
print(`most memory of check on an ordinary page: ${megabytes(checkMostRss)} MB`);

if (process.argv.includes('--save')) {
  const measured = {
    measuredOn: new Date().toISOString().slice(0, 10),
    command: 'npm run bench:aws -- --save',
    node: process.version,
    checkMostRss,
    functions: sizes,
    steps,
  };
  const file = join(import.meta.dirname, '../../../infra/cost/measured.json');
  writeFileSync(file, `${JSON.stringify(measured, null, 2)}\n`);
}
