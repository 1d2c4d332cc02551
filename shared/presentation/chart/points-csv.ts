import type { TrackerPoint } from '../../domain/tracker.ts';
import { csvLine } from '../export/csv.ts';

const names = [
  ...['outlet', 'url', 'version', 'from', 'until', 'value', 'range_low', 'range_high'],
  ...['bound', 'as_of', 'act', 'stance', 'speaker', 'sentence'],
];

/** The points of a chart as CSV, oldest first. */
export const pointsCsv = (points: readonly TrackerPoint[]): string =>
  [
    csvLine(names),
    ...points.toReversed().map((point) => {
      const { outlet, url, version, from, until, value, range, bound } = point;
      const { asOf, act, stance, speaker, sentence } = point;
      return csvLine([
        ...[outlet, url, version, from, until, value, range?.[0], range?.[1]],
        ...[bound, asOf, act, stance, speaker, sentence],
      ]);
    }),
  ].join('');
