import { writeFile } from 'node:fs/promises';
import { fifteenMinutesPage } from './page.ts';
import { walk } from './walk.ts';

// Walks through the first quarter of an hour and writes down what came of it: `npm run fifteen`.
const steps = await walk();
const failed = steps.find(({ code }) => code !== 0);
if (failed !== undefined)
  throw new Error(`${failed.command} ended with ${failed.code ?? 'no code'}:\n${failed.output}`);
await writeFile(
  new URL('../../docs/first-fifteen-minutes.md', import.meta.url),
  fifteenMinutesPage(steps),
);
