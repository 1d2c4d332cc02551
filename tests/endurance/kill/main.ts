import { parseArgs } from 'node:util';
import { runKills } from './run-kills.ts';

const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    kills: { type: 'string', default: '400' },
    seed: { type: 'string', default: '1' },
    minutes: { type: 'string', default: '120' },
  },
});
const begun = Date.now();
const report = await runKills({
  kills: Number(values.kills),
  seed: Number(values.seed),
  longestMs: Number(values.minutes) * 60_000,
  onKill: (done) => {
    if (done % 25 === 0) process.stderr.write(`${done} kills\n`);
  },
});
const line = (what: string, value: number): void =>
  void process.stdout.write(`${what.padEnd(26)} ${String(value).padStart(7)}\n`);
line('kills', report.kills);
line('of them before it followed', report.early);
for (const [what, value] of report.counts) line(what, value);
line('losses', report.findings.filter(({ kind }) => kind === 'loss').length);
line('doubles', report.findings.filter(({ kind }) => kind === 'double').length);
line('wrong', report.findings.filter(({ kind }) => kind === 'wrong').length);
line('faults reported', report.faults.length);
line('seconds', Math.round((Date.now() - begun) / 1000));
for (const { kind, what } of report.findings.slice(0, 40))
  process.stdout.write(`${kind}: ${what}\n`);
for (const fault of new Set(report.faults)) process.stdout.write(`fault: ${fault}\n`);
process.exitCode = report.findings.length === 0 ? 0 : 1;
