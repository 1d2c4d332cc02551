import type { Instant } from '../../domain/instant.ts';
import type { Version } from '../../domain/version.ts';

/** When a version came into this store: a copy that somebody else kept, when it was brought in. */
export const recordedAt = ({ fetchedAt, imported }: Version): Instant =>
  imported?.importedAt ?? fetchedAt;
