import { openLocalStore } from '../../shared/adapters/local/store/open-local-store.ts';
import { makeVersion } from './store-builders.ts';
import { storeDeps } from './store-kinds.ts';

/** A process that opens a folder and commits versions as fast as it can, naming each once it is committed. */
async function commitForever(dataDir: string): Promise<void> {
  const { store, role } = await openLocalStore({ ...storeDeps, dataDir });
  process.stdout.write(`${role}\n`);
  const first = ((await store.versions.head('page'))?.number ?? 0) + 1;
  for (let number = first; ; number++) {
    await store.versions.commit(makeVersion({ number }));
    process.stdout.write(`${number}\n`);
  }
}

await commitForever(process.argv[2] ?? '');
