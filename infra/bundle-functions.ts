import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { FunctionName } from '../shared/contracts/environment.ts';

const root = path.resolve(import.meta.dirname, '..');

/** The door of each function. */
export const doors: Readonly<Record<FunctionName, string>> = {
  dispatch: 'functions/dispatch/handler.ts',
  check: 'functions/check/handler.ts',
  project: 'functions/project/handler.ts',
  sweep: 'functions/project/sweep.ts',
  gather: 'functions/deliver/gather.ts',
  deliver: 'functions/deliver/handler.ts',
  look: 'functions/look/handler.ts',
  api: 'functions/api/handler.ts',
  export: 'functions/export/handler.ts',
};

/**
 * Pages are read by undici's client and its `request` alone; its index would bring fetch, caches and web sockets
 * (350 KB, and a tenth of the start) into every function that reads.
 */
const undiciClientOnly: Plugin = {
  name: 'undici-client-only',
  setup: (bundle) => {
    bundle.onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'client-only' }));
    bundle.onLoad({ filter: /.*/, namespace: 'client-only' }, () => ({
      resolveDir: root,
      contents: [
        "import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';",
        "import request from 'undici/lib/api/api-request.js';",
        'Object.assign(Dispatcher.prototype, { request });',
        "export { default as Client } from 'undici/lib/dispatcher/client.js';",
        "export { default as errors } from 'undici/lib/core/errors.js';",
      ].join('\n'),
    }));
  },
};

/** Where a function's bundle stands once it is made: one `index.mjs` with everything in it. */
export const bundleFolder = (name: FunctionName): string =>
  path.join(root, 'dist', 'functions', name);

/**
 * Bundles every function with all it needs, the SDK's clients too: what is deployed is what was
 * tested, whatever version a runtime brings. No Docker; equal sources give equal bytes.
 */
export async function bundleFunctions(): Promise<void> {
  rmSync(path.join(root, 'dist', 'functions'), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(
      Object.entries(doors).map(([name, door]) => [`${name}/index`, door]),
    ),
    outdir: path.join('dist', 'functions'),
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node22',
    mainFields: ['module', 'main'],
    minify: true,
    plugins: [undiciClientOnly],
    legalComments: 'none',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
