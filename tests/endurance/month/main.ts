import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayLine, dayTitle, failuresOf, punctuality, report } from './report.ts';
import { runMonth } from './run-month.ts';

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    days: { type: 'string', default: '30' },
    pages: { type: 'string', default: '2000' },
    hosts: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    tick: { type: 'string', default: '60' },
  },
});
const stop = new AbortController();
process.once('SIGINT', () => {
  print('Stopping: the figures of the days done follow.');
  stop.abort();
});
const dataDir = await mkdtemp(join(tmpdir(), 'recount-month-'));
try {
  print(dayTitle);
  const month = await runMonth({
    dataDir,
    days: Number(values.days),
    pages: Number(values.pages),
    hosts: Number(values.hosts),
    seed: Number(values.seed),
    tickMs: Number(values.tick) * 1000,
    signal: stop.signal,
    onDay: (day, soFar) => {
      print(dayLine(day));
      if (day.day % 5 === 0) for (const line of punctuality(soFar)) print(line);
    },
  });
  for (const line of report(month)) print(line);
  const failures = failuresOf(month);
  for (const failure of failures) print(`FAILED: ${failure}`);
  if (failures.length > 0) process.exitCode = 1;
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
