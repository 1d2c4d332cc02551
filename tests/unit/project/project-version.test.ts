import { expect, test } from 'vitest';
import { defaultRule } from '../../../shared/use-cases/project/default-rule.ts';
import { makeSweep } from '../../../shared/use-cases/project/project-fact.ts';
import { figureTracker } from '../../support/figure-tracker.ts';
import { makeNewsroom } from '../../support/make-newsroom.ts';

const held = (count: string) => `The Northern Front is holding ${count} hostages, the army said.`;
const talks = (verb: string) =>
  `The Prime Minister’s Office ${verb} on Wednesday that talks on a second phase were under way.`;

const tracker = figureTracker({
  statuses: ['held'],
  houseValue: { value: 47, source: 'the army', asOf: '2026-03-04' },
});

const start = '2026-03-04T14:00:00.000Z';
const later = '2026-03-04T14:15:00.000Z';

test('a figure stands from the version that first showed it until the one that showed another', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('46')]);
  await desk.checkAndProject();
  const { items } = await desk.store.ledger.figures({ limit: 10, measure: 'hostage' });
  expect(items.map(({ figure, from, until }) => [figure.value, from, until])).toEqual([
    [46, later, null],
    [47, start, later],
  ]);
});

test('which pages still say 47 is answered by what stands now', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.checkAndProject();
  const still = async () =>
    (await desk.store.ledger.figures({ limit: 10, value: 47, current: true })).items.length;
  expect(await still()).toBe(1);
  desk.publish([held('46')]);
  await desk.checkAndProject();
  expect(await still()).toBe(0);
});

test('an office that denied and now confirms no longer stands as denying', async () => {
  const desk = await makeNewsroom();
  desk.publish([talks('denied')]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([talks('confirmed')]);
  await desk.checkAndProject();
  const { items } = await desk.store.ledger.statements({ limit: 10, speaker: 'Office' });
  expect(items.map(({ statement, from, until }) => [statement.act, from, until])).toEqual([
    ['confirm', later, null],
    ['deny', start, later],
  ]);
});

test('a figure that another source now gives stands under that source', async () => {
  const desk = await makeNewsroom();
  desk.publish(['The army said that 1,250 people had been displaced.']);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish(['The relief agency Open Hands said that 1,250 people had been displaced.']);
  await desk.checkAndProject();
  const { items } = await desk.store.ledger.figures({ limit: 10, value: 1250, current: true });
  expect(items.map(({ figure, from }) => [figure.attributedTo, from])).toEqual([
    [expect.stringContaining('Open Hands'), later],
  ]);
});

test('a tracker has a point for each value, and one that stands', async () => {
  const desk = await makeNewsroom();
  await desk.store.trackers.put(tracker);
  desk.publish([held('47')]);
  await desk.checkAndProject();
  desk.pass(15);
  desk.publish([held('46')]);
  await desk.checkAndProject();
  const points = (await desk.store.ledger.points('held', { limit: 10 })).items;
  expect(points.map(({ value, until }) => [value, until])).toEqual([
    [46, null],
    [47, later],
  ]);
  const standing = await desk.store.ledger.points('held', { limit: 10, current: true });
  expect(standing.items.map(({ value }) => value)).toEqual([46]);
});

test('a value that departs from the house value is told once', async () => {
  const desk = await makeNewsroom();
  await desk.store.trackers.put(tracker);
  desk.publish([held('47')]);
  await desk.checkAndProject();
  expect(await desk.events()).toEqual([]);
  desk.pass(15);
  desk.publish([held('46')]);
  const report = await desk.checkAndProject();
  if (report.kind === 'checked') await desk.project(report.committed);
  const departed = (await desk.events()).filter(({ kind }) => kind === 'house-value-differs');
  expect(departed).toHaveLength(1);
  const told = (await desk.alerts()).filter(
    ({ subject }) => subject.kind === 'event' && subject.event.kind === 'house-value-differs',
  );
  expect(told).toHaveLength(1);
});

test('projecting versions again, in any order, leaves the ledger as it was', async () => {
  const desk = await makeNewsroom();
  for (const count of ['47', '46', '45']) {
    desk.publish([held(count)]);
    await desk.checkAndProject();
    desk.pass(15);
  }
  const ledger = async () => ({
    figures: await desk.store.ledger.figures({ limit: 100 }),
    changes: await desk.store.ledger.changes({ limit: 100 }),
    now: await desk.store.ledger.figures({ limit: 100, current: true, measure: 'hostage' }),
  });
  const before = await ledger();
  const pageId = desk.page.id;
  for (const number of [2, 1, 3, 1]) await desk.project([{ kind: 'version', pageId, number }]);
  expect(await ledger()).toEqual(before);
});

test('the lowest value that any page gave on a tracker is on record as such', async () => {
  const desk = await makeNewsroom();
  await desk.store.trackers.put({ ...tracker, houseValue: null });
  for (const count of ['47', '46', '48']) {
    desk.publish([held(count)]);
    await desk.checkAndProject();
    desk.pass(15);
  }
  expect((await desk.events()).map(({ kind }) => kind).sort()).toEqual([
    'tracker-new-high',
    'tracker-new-low',
  ]);
});

test('a rule on a tracker of one place tells the changes there', async () => {
  const desk = await makeNewsroom();
  const inVerun = (count: string) => `${count} people were killed in Verun, the fire brigade said.`;
  await desk.store.trackers.put({
    ...tracker,
    id: 'verun',
    measures: ['person'],
    statuses: ['killed'],
    places: ['Verun'],
    houseValue: null,
  });
  await desk.store.rules.put({
    ...defaultRule([]),
    id: 'verun',
    channels: ['desk'],
    trackers: ['verun'],
    kinds: ['figure-changed'],
  });
  for (const count of ['Twelve', 'Fourteen']) {
    desk.publish([inVerun(count)]);
    await desk.checkAndProject();
    desk.pass(15);
  }
  expect((await desk.alerts()).map(({ trackers }) => trackers)).toEqual([['verun']]);
});

test('a fact that cannot be shown stays pending and holds up no other', async () => {
  const desk = await makeNewsroom();
  desk.publish([held('47')]);
  await desk.check();
  desk.pass(15);
  desk.publish([held('46')]);
  await desk.check();
  const versions: typeof desk.store.versions = {
    ...desk.store.versions,
    documentOf: (version) =>
      version.number === 2
        ? Promise.reject(new Error('The disk cannot be read.'))
        : desk.store.versions.documentOf(version),
  };
  const sweep = makeSweep({
    store: { ...desk.store, versions },
    clock: desk.clock,
    settings: { holdMs: 0 },
  });
  const swept = await sweep();
  expect(swept.found).toBe(2);
  expect(swept.faults).toHaveLength(1);
  const figures = await desk.store.ledger.figures({ limit: 10, value: 47, current: true });
  expect(figures.items).toHaveLength(1);
  expect(await desk.store.versions.pending('2100-01-01T00:00:00.000Z', 10)).toEqual([
    { kind: 'version', pageId: desk.page.id, number: 2 },
  ]);
});
