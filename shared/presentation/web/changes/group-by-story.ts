import type { ChangeRecord } from '../../../domain/ledger.ts';

export interface StoryGroup {
  /** The first label of the pages; null: they have none. */
  readonly story: string | null;
  readonly records: readonly ChangeRecord[];
}

/** Changes by story: the story with the newest change first, each in the order given. */
export function groupByStory(changes: readonly ChangeRecord[]): readonly StoryGroup[] {
  const groups = new Map<string | null, ChangeRecord[]>();
  for (const record of changes) {
    const story = record.labels[0] ?? null;
    groups.set(story, [...(groups.get(story) ?? []), record]);
  }
  return [...groups].map(([story, records]) => ({ story, records }));
}
