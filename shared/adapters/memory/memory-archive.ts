import type { Archive } from '../../ports/archive.ts';

/** An archive that lives as long as the process. */
export function makeMemoryArchive(): Archive {
  const kept = new Map<string, Uint8Array>();
  return {
    put: (key, bytes) => {
      if (!kept.has(key)) kept.set(key, Uint8Array.from(bytes));
      return Promise.resolve();
    },
    get: (key) => Promise.resolve(kept.get(key) ?? null),
  };
}
