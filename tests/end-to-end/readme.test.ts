import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfiguration } from '../../shared/wiring/config/read-configuration.ts';

const run = promisify(execFile);
const command = new URL('../../dist/recount.mjs', import.meta.url).pathname;
const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');

/** The fenced blocks of a language, as their lines. */
const blocks = (language: string): string[][] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'g'))].map((match) =>
    (match[1] ?? '').trimEnd().split('\n'),
  );

/** The arguments of a line as a shell would split it, without its comment and its output file. */
const words = (line: string): string[] =>
  [...line.replace(/(?:^|\s)#.*$|>.*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );

/** These change something, read pages or send: other tests run them. */
const notQuestions: ReadonlySet<string> = new Set(
  'init apply check run extract compare watch rehearse doctor import erase withhold release evidence'.split(
    ' ',
  ),
);

const questions = blocks('sh')
  .flat()
  .map(words)
  .filter(([name, verb = '']) => name === 'recount' && !notQuestions.has(verb))
  .map((line) => line.slice(1).map((word) => (word === 'URL' ? 'harbour-post' : word)));

describe('the README', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'recount-readme-'));
    const store = join(folder, 'store');
    await run(process.execPath, [command, 'demo', '--speed', 'fastest', '--keep', store]);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('asks at least eight questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(8);
  });

  test.each(questions.map((line) => [line.join(' '), line] as const))(
    'recount %s answers on the store of the demo',
    async (_, line) => {
      const { stdout } = await run(process.execPath, [
        command,
        ...line,
        '--data',
        join(folder, 'store'),
      ]);
      expect(stdout.trim()).not.toBe('');
    },
  );

  test('shows a configuration without a mistake', () => {
    const [configuration = []] = blocks('yaml');
    expect(readConfiguration(configuration.join('\n'))).toMatchObject({ kind: 'read' });
  });
});
