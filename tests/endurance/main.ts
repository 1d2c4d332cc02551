/** Long runs by name: `npm run endure -- kill --kills 400 --seed 1`, `npm run endure -- month --days 30`. */
const runs: Readonly<Record<string, () => Promise<unknown>>> = {
  kill: () => import('./kill/main.ts'),
  month: () => import('./month/main.ts'),
  readers: () => import('./reader/main.ts'),
  growth: () => import('./growth/main.ts'),
};

const [name = ''] = process.argv.slice(2);
const run = runs[name];
if (run === undefined) {
  process.stderr.write(`Give one of: ${Object.keys(runs).join(', ')}.\n`);
  process.exitCode = 2;
} else await run();
