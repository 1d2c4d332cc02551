import { describe, expect, it } from 'vitest';
import { compareReadings } from '../../../shared/changes/compare-readings.ts';
import type { Reading } from '../../../shared/domain/reading.ts';
import { buildReading } from './build-reading.ts';

const entries = {
  e1: 'The army said 35 soldiers were killed in the shelling of Tarn.',
  e2: 'Roads to the north of the city are shut, the mayor wrote on Tuesday.',
};

const alertsOf = (before: Reading, after: Reading): string[] =>
  compareReadings({ before, after, version: 2 })
    .changes.filter((change) => change.alert)
    .map((change) => change.kind);

const blog = (parts: Readonly<Record<string, string>>): Reading =>
  buildReading({ headline: 'Costara: live', entries: parts });

describe('a live blog', () => {
  it('that gains an entry gives no alert', () => {
    const e3 = 'The envoy has landed in Port Arlen and is on his way to the ministry.';
    expect(alertsOf(blog(entries), blog({ e3, ...entries }))).toEqual([]);
  });
  it('that edits an older entry alerts', () => {
    const e2 = 'Roads to the south of the city are open again, the mayor wrote on Tuesday.';
    expect(alertsOf(blog(entries), blog({ ...entries, e2 }))).toEqual(['text-edited']);
  });
  it('that mends a slip in an older entry gives no alert', () => {
    const e2 = entries.e2.replace('mayor', 'mayro');
    expect(alertsOf(blog({ ...entries, e2 }), blog(entries))).toEqual([]);
  });
  it('whose new entry updates a count changes that figure', () => {
    const e3 = 'The army now says 38 soldiers were killed in the shelling.';
    expect(alertsOf(blog(entries), blog({ e3, ...entries }))).toEqual(['figure-changed']);
  });
  it('whose oldest entry leaves the loaded window has removed nothing', () => {
    const changes = compareReadings({
      before: blog(entries),
      after: blog({ e2: entries.e2 }),
      version: 2,
    }).changes;
    expect(changes).toEqual([]);
  });
});

describe('the window of a live blog', () => {
  const killed = 'The army said 35 soldiers were killed in the shelling of Tarn.';
  const told = (id: number): string =>
    id === 7 ? killed : `The council of district ${id} opened its road to lorries again at noon.`;
  /** Entries of these numbers in this order; the higher the number, the later the entry. */
  const page = (ids: readonly number[], isTimed = true): Reading => {
    const entries = Object.fromEntries(ids.map((id) => [`post-${id}`, told(id)]));
    const reading = blog(entries);
    const blocks = reading.article.blocks.map((block, index) => {
      const hour = String(ids[index] ?? 0).padStart(2, '0');
      return isTimed ? { ...block, entryTime: `2026-03-04T${hour}:00:00Z` } : block;
    });
    return { ...reading, article: { ...reading.article, blocks } };
  };
  const removedOf = (before: Reading, after: Reading): readonly (string | null)[] =>
    compareReadings({ before, after, version: 2 })
      .changes.filter(({ needsConfirmation }) => needsConfirmation)
      .map(({ kind }) => kind);

  it.each([
    ['newest first', [9, 8, 7], [11, 10, 9, 8]],
    ['oldest first', [7, 8, 9], [8, 9, 10, 11]],
    ['turned over whole', [9, 8, 7], [14, 13, 12]],
    ['under a pinned entry', [1, 9, 8, 7], [1, 11, 10, 9]],
    ['whose pinned entry is let go', [7, 12, 11, 10], [13, 12, 11, 10]],
  ])('has moved on from an entry it no longer shows, %s', (_, before, after) => {
    expect(removedOf(page(before), page(after))).toEqual([]);
  });

  it.each([
    ['newest first', [9, 8, 7, 6, 5], [10, 9, 8, 6, 5]],
    ['oldest first', [5, 6, 7, 8], [5, 6, 8, 9]],
    ['the newest of all', [7, 6, 5], [6, 5]],
  ])('lacks an entry taken away from among those it shows, %s', (_, before, after) => {
    expect(removedOf(page(before), page(after))).toContain('figure-removed');
  });

  it('without times shows what was taken away by a gap alone', () => {
    expect(removedOf(page([9, 7, 5], false), page([9, 5], false))).toContain('figure-removed');
    expect(removedOf(page([7, 6, 5], false), page([6, 5], false))).toEqual([]);
    expect(removedOf(page([9, 8, 7], false), page([10, 9, 8], false))).toEqual([]);
  });
});

describe('a page that could not be read', () => {
  it('has not changed', () => {
    const before = blog(entries);
    const empty = buildReading({ paragraphs: [] });
    const { changes } = compareReadings({ before, after: empty, version: 2 });
    expect(changes).toEqual([]);
  });
});

describe('a page that states its day', () => {
  const page = (day: number, tests: number): Reading =>
    buildReading({
      paragraphs: [`As of March ${day}, 2026, laboratories reported ${tests} tests.`],
    });
  it('is a stale copy when it dates itself back', () => {
    expect(alertsOf(page(26, 2975), page(25, 2578))).toEqual([]);
  });
  it('is an update when it dates itself on', () => {
    const { changes } = compareReadings({
      before: page(25, 2578),
      after: page(26, 2975),
      version: 2,
    });
    expect(changes[0]).toMatchObject({ kind: 'figure-changed', nature: 'update', alert: true });
  });
});
