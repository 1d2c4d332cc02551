import { expect, test } from 'vitest';
import type { TrackerPoint } from '../../../shared/domain/tracker.ts';
import { differs, disagreements } from '../../../shared/trackers/disagreement.ts';

const point = (given: Partial<TrackerPoint>): TrackerPoint => ({
  tracker: 'held',
  pageId: 'courier',
  url: 'https://valley-courier.example/a',
  outlet: 'Valley Courier',
  lineage: 'f1-0',
  version: 1,
  from: '2026-03-04T14:00:00.000Z',
  until: null,
  value: 47,
  range: null,
  bound: 'exactly',
  act: null,
  stance: null,
  speaker: null,
  asOf: null,
  sentence: 'The Northern Front is holding 47 hostages.',
  ...given,
});

const ahead = point({
  pageId: 'post',
  outlet: 'Harbour Post',
  value: 46,
  from: '2026-03-04T15:00:00.000Z',
});

const courier = (updatedAt: string) => ({ pageId: 'courier', updatedAt, points: [point({})] });

test('a page updated after the other changed, and still saying otherwise, is behind', () => {
  const found = disagreements(courier('2026-03-04T15:30:00.000Z'), [ahead]);
  expect(found.map(({ behind, ahead: first }) => [behind.outlet, first.outlet])).toEqual([
    ['Valley Courier', 'Harbour Post'],
  ]);
});

test('a page that was not updated since is not accused', () => {
  expect(disagreements(courier('2026-03-04T14:30:00.000Z'), [ahead])).toEqual([]);
});

test('outlets that say the same count once, by the first of them', () => {
  const second = {
    ...ahead,
    pageId: 'wire',
    outlet: 'Meridian Wire',
    from: '2026-03-04T15:10:00.000Z',
  };
  const found = disagreements(courier('2026-03-04T15:30:00.000Z'), [second, ahead]);
  expect(found.map(({ ahead: first }) => first.outlet)).toEqual(['Harbour Post']);
});

test('a relay is compared with the outlet that it names alone', () => {
  const relay = point({ sentence: 'The Front is holding 47 hostages, Meridian Wire reported.' });
  const wire = { ...ahead, pageId: 'wire', outlet: 'Meridian Wire', value: 45 };
  const page = { ...courier('2026-03-04T15:30:00.000Z'), points: [relay] };
  const found = disagreements(page, [ahead, wire]);
  expect(found.map(({ ahead: first, isRelay }) => [first.outlet, isRelay])).toEqual([
    ['Meridian Wire', true],
  ]);
});

test('two pages of one outlet do not disagree with each other', () => {
  const own = { ...ahead, outlet: 'Valley Courier' };
  expect(disagreements(courier('2026-03-04T15:30:00.000Z'), [own])).toEqual([]);
});

test('"at least 35" and 36 agree; "at least 37" and 36 do not', () => {
  const atLeast = (value: number) => point({ value, bound: 'at-least' });
  expect(differs(atLeast(35), point({ value: 36 }))).toBe(false);
  expect(differs(atLeast(37), point({ value: 36 }))).toBe(true);
});

test('values as of different days do not disagree', () => {
  const monday = point({ asOf: '2026-03-02' });
  expect(differs(monday, point({ asOf: '2026-03-03', value: 46 }))).toBe(false);
});

test('a vague number differs from nothing', () => {
  expect(differs(point({ value: null }), ahead)).toBe(false);
});

test('a dated value and an undated one are not compared', () => {
  expect(differs(point({ asOf: '2026-03-02' }), ahead)).toBe(false);
});

test('an older page is not held against an outlet whose newer page has moved on', () => {
  const newer = point({ pageId: 'courier-2', value: 46, from: '2026-03-04T15:05:00.000Z' });
  expect(disagreements(courier('2026-03-04T15:30:00.000Z'), [ahead, newer])).toEqual([]);
});

test('headline and body that say the same are one disagreement', () => {
  const page = {
    ...courier('2026-03-04T15:30:00.000Z'),
    points: [point({}), point({ lineage: 'f1-1' })],
  };
  expect(disagreements(page, [ahead])).toHaveLength(1);
});
