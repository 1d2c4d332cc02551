import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureGrowth } from './measure-growth.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    pages: { type: 'string', default: '200' },
    checks: { type: 'string', default: '25' },
  },
});
const dataDir = await mkdtemp(join(tmpdir(), 'recount-growth-'));
try {
  const asked = { pages: Number(values.pages), checks: Number(values.checks) };
  for (const { what, each, tableBytes, archiveBytes } of await measureGrowth(dataDir, asked))
    process.stdout.write(
      `${what.padEnd(32)} ${String(each).padStart(6)} times: table ${tableBytes.toFixed(1)} bytes, archive ${archiveBytes.toFixed(1)} bytes each\n`,
    );
} finally {
  await rm(dataDir, { recursive: true, force: true });
}
