import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../shared/ports/store.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { runCli } from '../../support/make-cli.ts';
import { makeLaggingWire, makeTwoOutlets } from '../../support/make-two-outlets.ts';

const asker =
  (store: Store) =>
  (...argv: string[]) =>
    runCli({ store, now: '2026-03-07T15:00:00.000Z' }, ...argv);

describe('recount tracker suggest', () => {
  test('the measure that moved on most outlets is first, with why', async () => {
    const { store } = await makeLaggingWire();
    const { exit, out } = await asker(store)('tracker', 'suggest');
    expect(exit).toBe(0);
    expect(out.split('\n').slice(0, 7)).toEqual([
      'trackers:',
      '  # 2 outlets, 2 pages, 2 changes in 2.1 days',
      '  # Meridian Wire: “The Northern Front still holds 58 hostages, the army said.”',
      '  hostages-held:',
      '    kind: figure',
      '    measures: [hostage]',
      '    statuses: [held]',
    ]);
  });

  test('what it prints can be tried as it is', async () => {
    const { store } = await makeLaggingWire();
    const ask = asker(store);
    const { out } = await ask('tracker', 'suggest');
    const file = join(await mkdtemp(join(tmpdir(), 'rc-suggest-')), 'tracker.yaml');
    await writeFile(file, out);
    const tried = await ask('tracker', 'test', 'hostages-held', '--file', file);
    expect([tried.exit, tried.err]).toEqual([0, '']);
    expect(tried.out).toContain('hostages-held would have told 3 times');
  });

  test('another word for the same, seen on another outlet, is a synonym and no tracker of its own', async () => {
    const { store, post, wire, read, pass } = await makeTwoOutlets();
    for (const count of [59, 58]) {
      post.publish([`The Northern Front still holds ${count} hostages, the army said.`]);
      wire.publish([`The Northern Front still holds ${count} captives, the army said.`]);
      await read();
      pass(60);
    }
    const { out } = await asker(store)('tracker', 'suggest', '--json');
    const { items } = JSON.parse(out) as { items: { tracker: { measures?: string[] } }[] };
    const measures = items.flatMap(({ tracker }) => tracker.measures ?? []);
    expect(measures.toSorted()).toEqual(['captive', 'hostage']);
  });

  test('a speaker whose position moved is suggested with the topics', async () => {
    const { store, post, read, pass } = await makeTwoOutlets();
    for (const verb of ['rejected', 'accepted']) {
      post.publish([`Adrian Holt, the envoy, ${verb} the ceasefire proposal on Tuesday.`]);
      await read();
      pass(60);
    }
    const { out } = await asker(store)('tracker', 'suggest');
    expect(out).toMatch(/speakers: \["Adrian Holt"\]\n {4}topics: \[.*ceasefire/);
  });

  test('what a tracker follows already is not suggested', async () => {
    const { store } = await makeLaggingWire();
    await store.trackers.put(figureTracker({ statuses: ['held'] }));
    const { out } = await asker(store)('tracker', 'suggest');
    expect(out).not.toContain('statuses: [held]');
  });

  test('a number that one page gave once is no line yet', async () => {
    const { store, post, read } = await makeTwoOutlets();
    post.publish(['The Northern Front still holds 59 hostages, the army said.']);
    await read();
    const { exit, out } = await asker(store)('tracker', 'suggest');
    expect({ exit, out: out.slice(0, 9) }).toEqual({ exit: 0, out: '# Nothing' });
  });

  test('bad input is said in one sentence', async () => {
    const { store } = await makeTwoOutlets();
    const ask = asker(store);
    expect(await ask('tracker', 'suggest', '--limit', '0')).toMatchObject({
      exit: 2,
      err: '--limit takes a whole number from 1 to 1000.\n',
    });
    expect((await ask('tracker', 'suggest', '--url', 'https://x.example/')).exit).toBe(4);
  });
});
