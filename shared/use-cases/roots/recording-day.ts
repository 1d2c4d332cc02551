import { type Day, dayOf } from '../../domain/daily-root.ts';
import type { Version } from '../../domain/version.ts';

/** How many days the first root of a store looks back for a first link. */
export const firstLookBack = 7;

/** The UTC day on which a version was recorded: a copy that somebody else kept, when it was brought in. */
export const recordingDay = ({ fetchedAt, imported }: Version): Day =>
  dayOf(imported?.importedAt ?? fetchedAt);
