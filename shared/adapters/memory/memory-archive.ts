import type { Archive } from '../../ports/archive.ts';
import { archiveSegments } from './archive-key.ts';

/** An archive that lives as long as the process. */
export function makeMemoryArchive(): Archive {
  const kept = new Map<string, Uint8Array>();
  return {
    put: async (key, bytes) => {
      const name = await nameOf(key);
      if (!kept.has(name)) kept.set(name, Uint8Array.from(bytes));
    },
    get: async (key) => kept.get(await nameOf(key)) ?? null,
    remove: async (key) => {
      kept.delete(await nameOf(key));
    },
    keys: async function* (folder) {
      const name = await nameOf(folder);
      for (const key of [...kept.keys()]) if (key.startsWith(`${name}/`)) yield key;
    },
  };
}

/** A bad key is refused as a rejection, as on disk. */
function nameOf(key: string): Promise<string> {
  return Promise.resolve(key).then((asked) => archiveSegments(asked).join('/'));
}
