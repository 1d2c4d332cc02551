import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleFolder, bundleFunctions } from '../../../infra/bundle-functions.ts';
import { environmentNames, functionNames } from '../../../shared/contracts/environment.ts';
import { median } from '../median.ts';

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
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};

function oneInit(file: string): { readonly ms: number; readonly rss: number } {
  const args = ['--input-type=module', '--eval', program(file)];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { env: environment });
  if (status !== 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()) as { ms: number; rss: number };
}

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(2);

await bundleFunctions();
process.stdout.write(
  `Functions as they are deployed, Node ${process.version}, median of ${processes} fresh processes\n`,
);
for (const name of functionNames) {
  const file = join(bundleFolder(name), 'index.mjs');
  const inits = Array.from({ length: processes }, () => oneInit(file));
  const ms = median(inits.map((init) => init.ms));
  const rss = median(inits.map((init) => init.rss));
  process.stdout.write(
    `${name.padEnd(9)} bundle ${megabytes(statSync(file).size)} MB   init ${ms.toFixed(0)} ms   memory after init ${megabytes(rss)} MB\n`,
  );
}
