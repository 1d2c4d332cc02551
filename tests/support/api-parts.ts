import { zip } from '../../shared/wiring/zip.ts';

/** What of the API's surroundings a test does not look at: nothing is read, erased or private. */
export const apiParts = {
  version: '0.0.0-test',
  look: () => Promise.resolve(null),
  erase: () => Promise.resolve(),
  whyPrivate: () => null,
  archive: { get: () => Promise.resolve(null) },
  zip,
} as const;
