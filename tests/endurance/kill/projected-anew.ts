import { sha256 } from '../../../shared/adapters/local/sha256.ts';
import { makeMemoryArchive } from '../../../shared/adapters/memory/memory-archive.ts';
import { makeMemoryStore } from '../../../shared/adapters/memory/memory-store.ts';
import type { Store } from '../../../shared/ports/store.ts';
import { firstState } from '../../../shared/use-cases/check/next-state.ts';
import { everyItem } from '../../../shared/use-cases/every-item.ts';
import { makeSweep } from '../../../shared/use-cases/project/project-fact.ts';
import type { Audited } from './audit.ts';
import { settings } from './story-settings.ts';

/** A store in memory with the same settings and committed facts, projected from nothing in one go. */
export async function projectedAnew({ store, clock, pages }: Audited): Promise<Store> {
  const anew = makeMemoryStore({ archive: makeMemoryArchive(), digest: sha256, clock });
  for await (const channel of everyItem((at) => store.channels.list(at)))
    await anew.channels.put(channel);
  for await (const rule of everyItem((at) => store.rules.list(at))) await anew.rules.put(rule);
  for await (const tracker of everyItem((at) => store.trackers.list(at)))
    await anew.trackers.put(tracker);
  for (const { id } of pages) await copyFacts(store, anew, id);
  const sweep = makeSweep({ store: anew, clock, settings });
  for (;;) {
    const { found, faults } = await sweep();
    if (faults.length > 0) throw faults[0];
    if (found === 0) return anew;
  }
}

async function copyFacts(from: Store, to: Store, pageId: string): Promise<void> {
  const page = await from.pages.get(pageId);
  if (page === null) throw new Error(`The page ${pageId} is gone.`);
  await to.pages.create(page, firstState(page.id, page.firstSeenAt));
  for await (const version of everyItem((at) => from.versions.list(pageId, at))) {
    const document = await from.versions.document(pageId, version.documentHash);
    if (document !== null) await to.versions.putDocument(version.documentHash, document);
    await to.versions.commit(version);
  }
  for await (const event of everyItem((at) => from.versions.events(pageId, at)))
    await to.versions.commitEvent(event);
}
