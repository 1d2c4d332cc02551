import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

// Commands load on demand (splitting), so that `recount --help` reads a small file only.
// The external packages pick their files at run time and stay in node_modules.
const { metafile } = await build({
  entryPoints: { recount: 'functions/cli/main.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  keepNames: true,
  legalComments: 'none',
  external: ['dynalite', 'nodemailer', '@aws-sdk/*', 'undici', 'playwright-core'],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});

// Chunks of earlier builds go only when the new ones are there: a command may be running.
const kept = new Set(Object.keys(metafile.outputs).map((file) => path.resolve(file)));
for (const name of await readdir('dist', { recursive: true })) {
  const file = path.resolve('dist', name);
  if (file.endsWith('.mjs') && !kept.has(file)) await rm(file, { force: true });
}
