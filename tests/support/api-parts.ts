import { filesAtOnce } from '../../shared/wiring/files-at-once.ts';

/** What of the API's surroundings a test does not look at: nothing is read, erased or private. */
export const apiParts = {
  version: '0.0.0-test',
  look: () => Promise.resolve(null),
  erase: () => Promise.resolve(),
  whyPrivate: () => null,
  files: filesAtOnce({ get: () => Promise.resolve(null) }),
} as const;
