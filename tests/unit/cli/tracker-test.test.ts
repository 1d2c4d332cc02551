import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../../../shared/ports/store.ts';
import { runCli } from '../../support/make-cli.ts';
import { talks } from '../../support/make-history.ts';
import { makeLaggingWire } from '../../support/make-two-outlets.ts';

let store: Store;
beforeAll(async () => {
  ({ store } = await makeLaggingWire());
});

const ask = (...argv: string[]) => runCli({ store, now: '2026-03-07T15:00:00.000Z' }, ...argv);

async function fileOf(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'rc-tracker-')), 'tracker.yaml');
  await writeFile(path, text);
  return path;
}

const held = `trackers:
  held:
    kind: figure
    name: Hostages held
    measures: [hostage]
    statuses: [held]
`;
const two = `${held}  freed:
    kind: figure
    measures: [hostage]
    statuses: [released]
`;

describe('recount tracker test', () => {
  test('a file with nothing but a tracker in it is enough', async () => {
    const { exit, out } = await ask('tracker', 'test', '--file', await fileOf(held));
    expect(exit).toBe(0);
    expect(out).toContain(
      'Hostages held would have told 3 times in 3.0 days over 2 pages (7 a week).',
    );
    expect(out).toContain('before: “The Northern Front still holds 59 hostages, the army said.”');
    expect(out).toContain('not told: below the severity');
    expect(out).toMatch(/1 × hostage, released, on 1 page: not its status/);
    expect(out.trim().split('\n').at(-1)).toBe('Nothing was written: the tracker is as it was.');
  });

  test('its answer for programs has the findings, the line and what is near', async () => {
    const file = await fileOf(held);
    const { out } = await ask('tracker', 'test', '--file', file, '--url', talks, '--json');
    expect(JSON.parse(out)).toMatchObject({
      tracker: { id: 'held' },
      alerts: 1,
      findings: [{ kind: 'figure-changed' }, { kind: 'tracker-new-low' }],
      points: [{ value: 59 }, { value: 58 }],
      near: [],
      shortened: null,
    });
  });

  test('of many findings the newest are shown, and how many there are besides', async () => {
    const { out } = await ask('tracker', 'test', '--file', await fileOf(held), '--limit', '1');
    expect(out).toContain('4 earlier are not shown (--limit)');
  });

  test.each([
    {
      about: 'no tracker',
      argv: [],
      code: 2,
      words: 'Name a tracker that is applied, or give --file',
    },
    {
      about: 'a tracker that is not there',
      argv: ['talks'],
      code: 4,
      words: 'There is no tracker talks.',
    },
    {
      about: 'a severity that is none',
      argv: ['held', '--severity', 'loud'],
      code: 2,
      words: '--severity is one of',
    },
    {
      about: 'a time that is none',
      argv: ['held', '--since', 'lately'],
      code: 2,
      words: '--since takes',
    },
    {
      about: 'a page that is not followed',
      argv: ['--url', 'https://x.example/'],
      code: 4,
      words: 'x.example',
    },
    {
      about: 'a file that is not there',
      argv: ['--file', '/nowhere/t.yaml'],
      code: 3,
      words: 'no readable configuration',
    },
  ])('$about is said in one sentence', async ({ argv, code, words }) => {
    const isPage = argv.includes('--url');
    const file = isPage ? ['--file', await fileOf(held)] : [];
    const { exit, err, out } = await ask('tracker', 'test', ...argv, ...file);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(words);
  });

  test('a file with two trackers asks which', async () => {
    const file = await fileOf(two);
    const unnamed = await ask('tracker', 'test', '--file', file);
    expect([unnamed.exit, unnamed.err]).toEqual([
      2,
      expect.stringContaining('name one: held, freed') as string,
    ]);
    expect((await ask('tracker', 'test', 'freed', '--file', file)).exit).toBe(0);
    expect((await ask('tracker', 'test', 'taken', '--file', file)).exit).toBe(4);
  });

  test('a mistake in the file is shown with its line', async () => {
    const { exit, err } = await ask(
      'tracker',
      'test',
      '--file',
      await fileOf(held.replace('statuses', 'status')),
    );
    expect(exit).toBe(3);
    expect(err).toMatch(/tracker\.yaml:6:5: trackers\.held\.status /);
  });

  test('a position tracker is tried on what its speaker said', async () => {
    const file = await fileOf(
      'trackers:\n  army:\n    kind: position\n    speakers: [army]\n    topics: [hostages]\n',
    );
    const { exit, out } = await ask('tracker', 'test', '--file', file);
    expect(exit).toBe(0);
    expect(out).toContain('Its line, outlet by outlet');
  });
});
