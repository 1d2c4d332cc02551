import { describe, expect, it } from 'vitest';
import { type Compared, compareReadings } from '../../../shared/changes/compare-readings.ts';
import { firstLineages } from '../../../shared/changes/first-lineages.ts';
import { buildReading } from './build-reading.ts';

const held = (count: number): ReturnType<typeof buildReading> =>
  buildReading({ paragraphs: [`The Northern Front holds ${count} hostages, the army said.`] });
const quiet = buildReading({ paragraphs: ['The Northern Front holds hostages, the army said.'] });

function follow(counts: readonly (number | null)[]): Compared {
  const readings = counts.map((count) => (count === null ? quiet : held(count)));
  let last: Compared = { changes: [], lineages: firstLineages(readings[0] ?? quiet, 1) };
  readings.slice(1).forEach((after, at) => {
    const before = readings[at] ?? quiet;
    last = compareReadings({ before, after, version: at + 2, lineages: last.lineages });
  });
  return last;
}

describe('a lineage', () => {
  it('is inherited by the figure that takes the place of another', () => {
    const [first] = firstLineages(held(58), 1);
    const { lineages, changes } = follow([58, 59]);
    const line = lineages.find((lineage) => lineage.kind === 'figure');
    expect(line).toMatchObject({
      id: first?.id,
      values: [
        { version: 1, key: '58' },
        { version: 2, key: '59' },
      ],
    });
    expect(changes[0]?.lineage).toBe(first?.id);
  });
  it('knows a revert, and to which version', () => {
    const { changes } = follow([58, 59, 58]);
    expect(changes[0]).toMatchObject({ kind: 'figure-changed', alert: true, reverts: 1 });
  });
  it('knows a revert from earlier readings too', () => {
    const { changes } = compareReadings({
      before: held(59),
      after: held(58),
      earlier: [held(58)],
      version: 3,
    });
    expect(changes[0]).toMatchObject({ reverts: 1, alert: true });
  });
  it('goes on when a figure that was dropped comes back, and that is no news', () => {
    const { lineages, changes } = follow([58, null, 58]);
    const lines = lineages.filter((lineage) => lineage.kind === 'figure');
    expect(lines).toHaveLength(1);
    expect(changes.filter((change) => change.alert)).toEqual([]);
  });
  it('keeps the last twenty values', () => {
    const { lineages } = follow(Array.from({ length: 30 }, (_, n) => 100 + n));
    expect(lineages.find((line) => line.kind === 'figure')?.values).toHaveLength(20);
  });
  it('is left without an index when its figure is gone, and the removal waits for a second check', () => {
    const { lineages, changes } = follow([58, null]);
    expect(lineages.find((line) => line.kind === 'figure')?.index).toBeNull();
    expect(changes.find((change) => change.kind === 'figure-removed')).toMatchObject({
      alert: true,
      needsConfirmation: true,
    });
  });
});
