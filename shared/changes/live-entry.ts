import type { PassagePair } from './align-passages.ts';
import type { Comparing } from './match-figures.ts';
import type { Passage } from './passage.ts';

/**
 * Whether the live-blog entry of a passage of `before` has left the part of the page that is loaded:
 * that is no change of what was said.
 */
export const isOutOfView = (
  { entryId }: Passage,
  { after, takenAway }: Pick<Comparing, 'after' | 'takenAway'>,
): boolean => entryId !== null && !after.entries.has(entryId) && !takenAway.has(entryId);

/** Whether a pair is an entry that was edited after it was posted. */
export const isEditedEntry = ({ before, after }: PassagePair): boolean =>
  before.entryId !== null && before.entryId === after.entryId;
