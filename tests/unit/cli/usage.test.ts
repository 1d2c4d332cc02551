import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { allCommands } from '../../../functions/cli/specs/all.ts';
import { version } from '../../../shared/domain/release.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

// Under load the first loading of a command takes longer than a test may.
beforeAll(async () => {
  await Promise.all(allCommands.map(({ load }) => load()));
}, 60_000);

test.each(allCommands.map(({ name }) => name))('%s has help with examples', async (name) => {
  const { exit, out } = await runCli({}, ...name.split(' '), '--help');
  expect(exit).toBe(0);
  expect(out).toContain(`Usage: recount ${name}`);
  expect(out).toContain('Examples:\n  ');
});

test.each([
  [['extrct'], "unknown command 'extrct' (Did you mean extract?)\n"],
  [['extract', '--jsnol'], "unknown option '--jsnol' (Did you mean --jsonl?)\n"],
  [['history'], "missing required argument 'url'\n"],
  [['figures', '--value', 'many'], '--value takes a number, not “many”.\n'],
  [['changes', '--kind', 'figures'], /^--kind is one of figure-changed, /],
  [['changes', '--cursor', 'nonsense'], /^The cursor is not one that this list gave\./],
  [['changes', '--limit', '0'], '--limit takes a whole number from 1 to 1000.\n'],
])('%j is wrong usage, told in one sentence', async (argv, sentence) => {
  const { store } = await makeNewsroom();
  const { exit, err, out } = await runCli({ store }, ...argv);
  expect(exit).toBe(2);
  expect(out).toBe('');
  if (typeof sentence === 'string') expect(err).toBe(sentence);
  else expect(err).toMatch(sentence);
});

test('the version is that of the package', async () => {
  const json: unknown = JSON.parse(await readFile('package.json', 'utf8'));
  expect(json).toMatchObject({ version });
});
