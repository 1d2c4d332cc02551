import type { Digest } from '../../ports/digest.ts';

/** Under what alias a page is found by its URL alone, when only a reading with selectors is followed. */
export const anyReadingKey = (normalUrl: string, digest: Digest): string =>
  digest(`any reading\n${normalUrl}`);
