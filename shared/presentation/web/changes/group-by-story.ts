import { severities } from '../../../domain/change.ts';
import type { ChangeRecord } from '../../../domain/ledger.ts';

export interface StoryGroup {
  /** The first label of the pages; null: they have none. */
  readonly story: string | null;
  readonly versions: readonly VersionChanges[];
}

/** What one version of a page changed. */
export interface VersionChanges {
  /** The most severe first; never empty. */
  readonly told: readonly ChangeRecord[];
  /** Changes of low severity beside graver ones of the same version. */
  readonly smaller: readonly ChangeRecord[];
}

/** Changes by story and version: the story and the version with the newest change first. */
export function groupByStory(changes: readonly ChangeRecord[]): readonly StoryGroup[] {
  return grouped(changes, ({ labels }) => labels[0] ?? null).map(([story, records]) => ({
    story,
    versions: grouped(records, ({ pageId, change }) => `${pageId} ${change.version}`).map(
      ([, ofVersion]) => versionChanges(ofVersion),
    ),
  }));
}

function versionChanges(records: readonly ChangeRecord[]): VersionChanges {
  const sorted = records.toSorted((a, b) => rank(b) - rank(a));
  const grave = sorted.filter(({ change }) => /^(?:high|medium)$/.test(change.severity));
  if (grave.length === 0) return { told: sorted, smaller: [] };
  return { told: grave, smaller: sorted.slice(grave.length) };
}

const rank = ({ change }: ChangeRecord): number => severities.indexOf(change.severity);

function grouped<K>(
  records: readonly ChangeRecord[],
  keyOf: (record: ChangeRecord) => K,
): readonly (readonly [K, readonly ChangeRecord[]])[] {
  const groups = new Map<K, ChangeRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups];
}
