import { beforeAll, describe, expect, test } from 'vitest';
import { type Round, reallyChanges, runReaders } from './run-readers.ts';

const pages = 30;

describe('a reader that reads really otherwise', () => {
  let rounds: readonly Round[] = [];
  beforeAll(async () => {
    rounds = await runReaders(pages);
  });

  test('makes no change, no event and no alert of stored pages, nor does the first reader after it', () => {
    const quiet = { changes: [], events: 0, alerts: 0 };
    expect(rounds[0]).toMatchObject({ versions: pages, ...quiet });
    expect(rounds[1]).toMatchObject(quiet);
    expect(rounds[2]).toMatchObject(quiet);
  });

  test('makes no version of a page that serves what it served, kept or not', () => {
    expect(rounds[1]?.versions).toBe(0);
    expect(rounds[2]?.versions).toBe(0);
  });

  test('finds the real change, and only that', () => {
    const changed = Array.from({ length: pages }, (_, index) => index).filter(reallyChanges);
    expect(rounds[3]?.changes).toEqual(changed.map(() => 'figure-changed'));
    expect(rounds[3]?.events).toBe(0);
  });
});
