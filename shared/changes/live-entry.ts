import type { PassagePair } from './align-passages.ts';
import type { Passage } from './passage.ts';
import type { Side } from './side.ts';

/**
 * How a passage of a live blog relates to the other version. `in-view`: its entry is there as well.
 * `entry-only-here`: the entry is new, or has left the part of the page that is loaded: neither is
 * a change of what was said. `none`: it is no live-blog entry.
 */
type EntryView = 'in-view' | 'entry-only-here' | 'none';

/** Where the entry of `passage` stands in `other`. */
export function entryView(passage: Passage, other: Side): EntryView {
  if (passage.entryId === null) return 'none';
  return other.entries.has(passage.entryId) ? 'in-view' : 'entry-only-here';
}

/** Whether a pair is an entry that was edited after it was posted. */
export const isEditedEntry = ({ before, after }: PassagePair): boolean =>
  before.entryId !== null && before.entryId === after.entryId;
