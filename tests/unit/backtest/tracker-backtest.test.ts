import { beforeAll, describe, expect, test } from 'vitest';
import { makeMemoryTable } from '../../../shared/adapters/memory/memory-table.ts';
import type { TrackerBacktest } from '../../../shared/domain/backtest.ts';
import type { Tracker } from '../../../shared/domain/tracker.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { testTracker } from '../../../shared/use-cases/backtest/tracker-backtest.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeEventfulHistory, pageOf } from '../../support/make-history.ts';
import { makeLaggingWire, makeTwoOutlets, wireTalks } from '../../support/make-two-outlets.ts';
import { recordingTable } from '../../support/recording-table.ts';

const held = figureTracker({ statuses: ['held'] });

const tried = (store: Store, tracker: Tracker, given: object = {}): Promise<TrackerBacktest> =>
  testTracker(store, {
    tracker,
    pageId: null,
    label: null,
    since: null,
    minSeverity: 'medium',
    ...given,
  });

const told = ({ findings }: TrackerBacktest) =>
  findings.filter(({ untold }) => untold.length === 0).map(({ kind, outlet }) => [kind, outlet]);

describe('two outlets of which one lags', () => {
  let store: Store;
  beforeAll(async () => {
    ({ store } = await makeLaggingWire());
  });

  test('a tracker that was never applied shows what it would have told, in the order of time', async () => {
    const tested = await tried(store, held);
    expect(told(tested)).toEqual([
      ['figure-changed', 'Harbour Post'],
      ['tracker-disagrees', 'Meridian Wire'],
      ['figure-changed', 'Meridian Wire'],
    ]);
    expect(tested.byKind).toEqual([
      { kind: 'figure-changed', count: 2 },
      { kind: 'tracker-disagrees', count: 1 },
    ]);
    expect(tested.findings[0]).toMatchObject({
      at: '2026-03-04T15:00:00.000Z',
      before: 'The Northern Front still holds 59 hostages, the army said.',
      after: 'The Northern Front still holds 58 hostages, the army said.',
    });
  });

  test('what is recorded and not told is shown with the reason', async () => {
    const { findings } = await tried(store, held);
    const low = findings.find(({ kind }) => kind === 'tracker-new-low');
    expect(low).toMatchObject({ outlet: 'Harbour Post', untold: ['severity'] });
    expect(findings.find(({ kind }) => kind === 'tracker-agrees')?.untold).toEqual(['severity']);
    expect(told(await tried(store, held, { minSeverity: 'low' }))).toHaveLength(5);
  });

  test('the pace is counted over the time that was watched', async () => {
    const { span, alerts, perWeek, pagesOn } = await tried(store, held);
    expect(span).toEqual({
      pages: 2,
      versions: 5,
      from: '2026-03-04T14:00:00.000Z',
      until: '2026-03-07T14:00:00.000Z',
    });
    expect({ alerts, perWeek, pagesOn }).toEqual({ alerts: 3, perWeek: 7, pagesOn: 2 });
  });

  test('the line is there by outlet, each value with when it stood', async () => {
    const { points } = await tried(store, held);
    expect(points.map(({ outlet, value, until }) => [outlet, value, until])).toEqual([
      ['Harbour Post', 59, '2026-03-04T15:00:00.000Z'],
      ['Meridian Wire', 59, '2026-03-06T16:00:00.000Z'],
      ['Harbour Post', 58, null],
      ['Meridian Wire', 58, null],
    ]);
  });

  test('a figure of the same noun that it leaves out is shown with the reason', async () => {
    const { near } = await tried(store, held);
    expect(near).toMatchObject([
      {
        misses: ['status'],
        about: 'hostage, released',
        count: 1,
        pages: 1,
        example: { outlet: 'Meridian Wire', sentence: expect.stringContaining('Twelve') as string },
      },
    ]);
  });

  test('a tracker under another name of the measure shows what it misses', async () => {
    const { near, findings } = await tried(store, { ...held, measures: ['captive'] });
    expect(findings).toEqual([]);
    expect(near).toMatchObject([
      { misses: ['measure'], about: 'hostage, held', count: 4, pages: 2 },
    ]);
  });

  test('each page that departs from the house value is told', async () => {
    const house = { value: 58, source: 'own list', asOf: '2026-03-04' };
    const { findings } = await tried(store, { ...held, houseValue: house });
    const departures = findings.filter(({ kind }) => kind === 'house-value-differs');
    expect(departures.map(({ outlet }) => outlet)).toEqual(['Harbour Post', 'Meridian Wire']);
    expect(departures[0]?.before).toBe('58 (own list, as of 2026-03-04)');
  });

  test('one page, one label or a later beginning leave the rest out', async () => {
    const { id } = pageOf(wireTalks);
    expect(told(await tried(store, held, { pageId: id }))).toEqual([
      ['figure-changed', 'Meridian Wire'],
    ]);
    expect(told(await tried(store, held, { label: 'wire' }))).toHaveLength(1);
    const late = await tried(store, held, { since: '2026-03-05T00:00:00.000Z' });
    expect(told(late)).toEqual([['figure-changed', 'Meridian Wire']]);
    expect(late.span.from).toBe('2026-03-05T00:00:00.000Z');
  });

  test('it tells what the running service told, once the tracker is applied before', async () => {
    const outlets = await makeTwoOutlets();
    await outlets.store.trackers.put(held);
    const running = await makeLaggingWire(outlets);
    const { findings } = await tried(running.store, held);
    const events = [...(await running.post.events()), ...(await running.wire.events())];
    const kinds = (all: readonly { kind: string; at: string; summary: string }[]) =>
      all
        .filter(({ kind }) => kind.startsWith('tracker-'))
        .map(({ kind, at, summary }) => `${at} ${kind} ${summary}`)
        .sort();
    expect(kinds(findings)).toEqual(kinds(events));
    expect(kinds(events)).toHaveLength(3);
  });
});

test('nothing is written to the store', async () => {
  const table = recordingTable(makeMemoryTable());
  const { store } = await makeLaggingWire(await makeTwoOutlets(table));
  table.take();
  await tried(store, held);
  const { reads, writes, removes } = table.take();
  expect({ writes, removes }).toEqual({ writes: [], removes: [] });
  expect(reads).not.toEqual([]);
});

describe('a page with everything that may happen', () => {
  test('a removal that nobody looked for again is not counted as an alert', async () => {
    const { store } = await makeEventfulHistory();
    const { findings } = await tried(store, held);
    const removed = findings.filter(({ kind }) => kind === 'figure-removed');
    expect(removed.map(({ untold }) => untold)).toEqual([['waits-for-confirmation']]);
    expect(findings.filter(({ kind }) => kind === 'figure-changed')).toHaveLength(2);
  });
});
