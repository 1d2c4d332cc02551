import { expect, test } from 'vitest';
import { saidTime } from '../../../shared/use-cases/project/said-time.ts';

const from = '2026-03-04T14:00:00.000Z';
const article = { publishedAt: '2026-03-02T09:00:00+02:00', modifiedAt: null };
const later = { article, version: 2, from };
const first = { ...later, version: 1 };

test.each<
  readonly [string, { saidAt: string | null; carried: typeof later; expected: string | null }]
>([
  ['new in a version', { saidAt: null, carried: later, expected: from }],
  [
    'carried from the first version on',
    { saidAt: null, carried: first, expected: '2026-03-02T07:00:00.000Z' },
  ],
  [
    'said on a weekday',
    { saidAt: 'on Monday', carried: later, expected: '2026-03-02T14:00:00.000Z' },
  ],
  ['said on the weekday itself', { saidAt: 'Wednesday', carried: later, expected: from }],
  ['said yesterday', { saidAt: 'yesterday', carried: later, expected: '2026-03-03T14:00:00.000Z' }],
  ['said at another time', { saidAt: 'last month', carried: later, expected: null }],
  ['said on a weekday of another week', { saidAt: 'last Tuesday', carried: later, expected: null }],
])('a statement %s has the time that its page tells', (_, { saidAt, carried, expected }) => {
  expect(saidTime({ saidAt }, carried)).toBe(expected);
});

test('a first version without a date tells no time', () => {
  const undated = { publishedAt: null, modifiedAt: null };
  expect(saidTime({ saidAt: null }, { ...first, article: undated })).toBeNull();
});

test('a page that dates itself into the future is as old as it was first read', () => {
  const future = { publishedAt: '2027-01-01T00:00:00Z', modifiedAt: null };
  expect(saidTime({ saidAt: null }, { ...first, article: future })).toBe(from);
});
