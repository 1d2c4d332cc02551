import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RuleBacktest } from '../../../shared/domain/backtest.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeEventfulHistory } from '../../support/make-history.ts';
import { makeLaggingWire } from '../../support/make-two-outlets.ts';

let store: Store;
beforeAll(async () => {
  ({ store } = await makeLaggingWire());
});

const ask = (...argv: string[]) => runCli({ store, now: '2026-03-07T15:00:00.000Z' }, ...argv);

async function fileOf(text: string): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'rc-rule-')), 'rule.yaml');
  await writeFile(path, text);
  return path;
}

const falls = (more = ''): string => `rules:
  falls:
    channels: [desk]
    kinds: [figure-changed]
    direction: down
    severity: low
${more}`;

const answer = async (...argv: string[]): Promise<RuleBacktest> =>
  JSON.parse((await ask('rule', 'test', ...argv, '--json')).out) as RuleBacktest;

describe('recount rule test', () => {
  test('a rule that is not applied shows what it would have told, where, and how many a week', async () => {
    const { exit, out } = await ask('rule', 'test', '--file', await fileOf(falls()));
    expect(exit).toBe(0);
    expect(out).toContain('falls would have told 2 times in 3.0 days over 2 pages (4.7 a week).');
    expect(out).toContain('  desk: 2 alerts, 4.7 a week');
    expect(out).toMatch(/Harbour Post {2}figure-changed \(\w+\) {2}alert on desk/);
    expect(out).toContain('after: “The Northern Front still holds 58 hostages, the army said.”');
  });

  test('what is left out is shown with the reason and an example', async () => {
    const file = await fileOf(falls('    by: 5\n'));
    const { alerts, leftOut } = await answer('--file', file);
    expect(alerts).toBe(0);
    const near = leftOut.find(({ untold }) => untold.join() === 'threshold');
    expect(near).toMatchObject({ count: 2, example: { outlet: 'Meridian Wire' } });
    const { out } = await ask('rule', 'test', '--file', file);
    expect(out).toContain('2 × within the threshold');
  });

  test('without rules the default one is tried, with all that it told', async () => {
    const { rules, byChannel, alerts } = await answer();
    expect(rules).toEqual(['default']);
    const sent = await store.outbox.waiting('desk', '2100-01-01T00:00:00.000Z', 100);
    expect(sent.length).toBeGreaterThan(1);
    expect(alerts).toBe(sent.length);
    expect(byChannel).toEqual([
      { channel: 'desk', alerts: sent.length, perWeek: expect.any(Number) as number },
    ]);
  });

  test('a removal that no second check confirmed and blindness are held against the rule as they were', async () => {
    const eventful = await makeEventfulHistory();
    const { out } = await runCli(eventful, 'rule', 'test', '--json');
    const { findings, leftOut } = JSON.parse(out) as RuleBacktest;
    const sent = await eventful.alerts();
    expect(findings).toHaveLength(sent.length);
    expect(leftOut.flatMap(({ untold }) => untold)).toContain('waits-for-confirmation');
  });

  test('a rule may ask for a tracker that stands beside it in the file', async () => {
    const held =
      'trackers:\n  held:\n    kind: figure\n    measures: [hostage]\n    statuses: [held]\n';
    const file = await fileOf(`${falls('    trackers: [held]\n')}${held}`);
    expect((await answer('--file', file)).alerts).toBe(2);
  });

  test('one page, one label or a later beginning leave the rest out', async () => {
    const file = await fileOf(falls());
    expect((await answer('--file', file, '--label', 'wire')).alerts).toBe(1);
    expect((await answer('--file', file, '--since', '1d')).alerts).toBe(1);
  });

  test.each([
    { about: 'a rule that is not there', argv: ['loud'], code: 4, words: 'There is no rule loud.' },
    { about: 'a time that is none', argv: ['--since', 'lately'], code: 2, words: '--since takes' },
    { about: 'a limit of nothing', argv: ['--limit', '0'], code: 2, words: '--limit takes' },
    {
      about: 'a file that is not there',
      argv: ['--file', '/nowhere.yaml'],
      code: 3,
      words: 'no readable',
    },
  ])('$about is said in one sentence', async ({ argv, code, words }) => {
    const { exit, err, out } = await ask('rule', 'test', ...argv);
    expect({ exit, out }).toEqual({ exit: code, out: '' });
    expect(err).toContain(words);
  });

  test('a rule for a tracker that is nowhere is refused', async () => {
    const file = await fileOf(falls('    trackers: [nobody]\n'));
    const { exit, err } = await ask('rule', 'test', '--file', file);
    expect({ exit, err: err.trim() }).toEqual({
      exit: 4,
      err: 'The rule asks for tracker nobody, which is neither applied nor in the file. [not-found.tracker]',
    });
  });

  test('a file without rules says what it needs', async () => {
    const { exit, err } = await ask('rule', 'test', '--file', await fileOf('trackers: {}\n'));
    expect([exit, err]).toEqual([3, expect.stringContaining('it needs rules:') as string]);
  });
});
