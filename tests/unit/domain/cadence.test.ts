import { expect, test } from 'vitest';
import { type CadenceFacts, cadenceFor } from '../../../shared/domain/cadence.ts';

const minute = 60_000;
const hour = 60 * minute;

const facts = (given: Partial<CadenceFacts>): CadenceFacts => ({
  everyMs: null,
  ageMs: 0,
  sinceChangeMs: null,
  failures: 0,
  retryAfterMs: null,
  confirmInMs: null,
  ...given,
});

test.each([
  ['in its first hour', 0, 2 * minute],
  ['up to six hours', hour, 15 * minute],
  ['up to three days', 6 * hour, hour],
  ['up to thirty days', 3 * 24 * hour, 24 * hour],
  ['after that', 30 * 24 * hour, 7 * 24 * hour],
])('a page is read less and less often as it ages: %s', (_, ageMs, expected) => {
  expect(cadenceFor(facts({ ageMs }))).toBe(expected);
});

test('a watch may fix the cadence, whatever the age', () => {
  expect(cadenceFor(facts({ everyMs: 5 * minute, ageMs: 90 * 24 * hour }))).toBe(5 * minute);
});

test('a page that changed within the hour is read four times as often', () => {
  expect(cadenceFor(facts({ ageMs: 2 * 24 * hour, sinceChangeMs: minute }))).toBe(15 * minute);
});

test('a removal is looked at again soon, but never later than the regular check', () => {
  expect(cadenceFor(facts({ ageMs: 7 * 24 * hour, confirmInMs: 2 * minute }))).toBe(2 * minute);
  expect(cadenceFor(facts({ everyMs: minute, confirmInMs: 2 * minute }))).toBe(minute);
});

test('failures back off by doubling, up to six hours', () => {
  const after = (failures: number) => cadenceFor(facts({ ageMs: 2 * hour, failures }));
  expect([1, 2, 3].map(after)).toEqual([5 * minute, 10 * minute, 20 * minute]);
  expect(after(40)).toBe(6 * hour);
});

test('a weekly page that fails is never tried more seldom than weekly', () => {
  expect(cadenceFor(facts({ ageMs: 60 * 24 * hour, failures: 30 }))).toBe(7 * 24 * hour);
});

test('what the host asked for is a floor', () => {
  expect(cadenceFor(facts({ failures: 1, retryAfterMs: hour }))).toBe(hour);
});
