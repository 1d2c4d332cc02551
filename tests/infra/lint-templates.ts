import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pythonEnvironment } from '../support/python-environment.ts';
import { runCommand } from '../support/run-command.ts';
import { everything, leastSettings } from './synthesised.ts';

/**
 * Holds every template, as it is synthesised with the least settings and with all of them, against
 * AWS's own schemas of resources (cfn-lint): types, properties, values.
 */
const programs = await pythonEnvironment(
  'template-linter',
  join(import.meta.dirname, 'requirements.txt'),
);

/** W3005: the CDK names dependencies that CloudFormation would find by itself. */
const ignored = ['--ignore-checks', 'W3005'];

let faults = 0;
for (const [name, settings] of [
  ['with the least settings', leastSettings],
  ['with all settings', { ...leastSettings, ...everything }],
] as const) {
  const folder = await mkdtemp(join(tmpdir(), 'rc-templates-'));
  const given = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const synth = ['synth', '--quiet', '--output', folder, ...given];
  const made = await runCommand('node_modules/.bin/cdk', synth, { environment: {} });
  const files = (await readdir(folder)).filter((file) => file.endsWith('.template.json'));
  const templates = files.map((file) => join(folder, file));
  const linted = await runCommand(
    join(programs, 'cfn-lint'),
    ['--regions', 'us-east-1', ...ignored, '--template', ...templates],
    { environment: {} },
  );
  const isFine = made.exit === 0 && linted.exit === 0 && templates.length === 3;
  if (!isFine) faults++;
  process.stdout.write(
    `cfn-lint, ${name}: ${templates.length} templates, ${isFine ? 'no findings' : `${made.text}\n${linted.text}`}\n`,
  );
  await rm(folder, { recursive: true });
}
process.exitCode = faults === 0 ? 0 : 1;
