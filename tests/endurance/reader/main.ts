import { parseArgs } from 'node:util';
import { runReaders } from './run-readers.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { pages: { type: 'string', default: '1000' } },
});
for (const { name, versions, changes, events, alerts } of await runReaders(Number(values.pages)))
  process.stdout.write(
    `${name.padEnd(34)} ${versions} versions, ${changes.length} changes, ${events} events, ${alerts} alerts\n`,
  );
