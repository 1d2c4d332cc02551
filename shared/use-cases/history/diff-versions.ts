import { compareReadings } from '../../changes/compare-readings.ts';
import { type Segment, wordDiff } from '../../changes/word-diff.ts';
import type { FoundChange } from '../../domain/change.ts';
import type { LoadedVersion } from './load-version.ts';

/** Two versions of a page held against each other. */
export interface VersionDiff {
  readonly before: LoadedVersion;
  readonly after: LoadedVersion;
  readonly changes: readonly FoundChange[];
  /** Words struck out and added, field by field; fields that are the same are left out. */
  readonly words: readonly { readonly field: string; readonly segments: readonly Segment[] }[];
}

/** What changed from one version to another: as it was recorded for neighbours, else compared anew. */
export function diffVersions(before: LoadedVersion, after: LoadedVersion): VersionDiff {
  const areNeighbours = after.version.number === before.version.number + 1;
  return {
    before,
    after,
    changes: areNeighbours ? after.document.changes : compareAnew(before, after),
    words: wordsOf(before, after),
  };
}

function compareAnew(before: LoadedVersion, after: LoadedVersion): readonly FoundChange[] {
  return compareReadings({
    before: before.document.reading,
    after: after.document.reading,
    version: after.version.number,
    lineages: before.document.lineages,
    beforeAt: before.version.fetchedAt,
    afterAt: after.version.fetchedAt,
  }).changes;
}

function wordsOf(before: LoadedVersion, after: LoadedVersion): VersionDiff['words'] {
  const a = before.document.reading.article;
  const b = after.document.reading.article;
  const fields = [
    { field: 'headline', from: a.headline, to: b.headline },
    { field: 'standfirst', from: a.standfirst, to: b.standfirst },
    { field: 'byline', from: a.byline.join(', '), to: b.byline.join(', ') },
    { field: 'text', from: a.text, to: b.text },
  ];
  return fields
    .filter(({ from, to }) => from !== to)
    .map(({ field, from, to }) => ({ field, segments: wordDiff(from ?? '', to ?? '') }));
}
