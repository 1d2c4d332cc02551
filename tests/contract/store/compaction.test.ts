import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openLocalStore } from '../../../shared/adapters/local/store/open-local-store.ts';
import { changeAlert } from '../../support/alert-builders.ts';
import { makeDocument, makeWatch } from '../../support/store-builders.ts';
import { freshFolder, storeDeps } from '../../support/store-kinds.ts';

let dataDir: string;
beforeEach(async () => {
  dataDir = await freshFolder();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const open = () => openLocalStore({ ...storeDeps, dataDir });

/** Files of the database in which these bytes stand. */
async function filesWith(text: string): Promise<string[]> {
  const folder = join(dataDir, 'table');
  const names = await readdir(folder);
  const contents = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return names.filter((_name, index) => contents[index]?.includes(text) === true);
}

/** Letters by chance, so that no compression of the database hides them. */
const word = 'Xq7vTzk0Wm4LrYb9';
/** A stretch of a stored document: the base64 of its gzip, as it stands in the files. */
async function stretchOf(hash: string): Promise<string> {
  const { makeDocumentStore } = await import(
    '../../../shared/adapters/aws/store/document-store.ts'
  );
  let stored: unknown;
  const parts = { put: (item: { bytes?: Uint8Array }) => (stored = item.bytes) };
  await makeDocumentStore({ ...storeDeps, table: parts, archive: {} } as never).put(hash, secret);
  return Buffer.from(stored as Uint8Array)
    .toString('base64')
    .slice(60, 84);
}
const secret = makeDocument(`The neighbour ${word} lost his sheep.`, { pageId: 'papers' });

async function fill({ store }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await store.versions.putDocument('gone', secret);
  const alert = changeAlert(
    { summary: `${word} lost his sheep` },
    { id: 'told', channelId: 'desk' },
  );
  await store.outbox.addAlert(alert);
  for (let index = 0; index < 300; index++)
    await store.watches.put(makeWatch({ id: `watch-${index}`, name: `Talks ${index}` }));
}

async function remove({ store }: Awaited<ReturnType<typeof open>>): Promise<void> {
  await store.versions.removeDocument('papers', 'gone');
  const told = { id: 'told', channelId: 'desk' };
  await store.outbox.blankAlert(changeAlert({ summary: 'Erased.' }, told));
}

it.each(['owner', 'guest'])(
  'what was removed or blanked is in no file any more once the %s compacted them',
  async (role) => {
    const bytes = await stretchOf('gone');
    const first = await open();
    await fill(first);
    await first.close();
    // What was only logged is in a table file from the second opening on.
    const owner = await open();
    const asking = role === 'owner' ? owner : await open();
    expect(asking.role).toBe(role);
    expect(await filesWith(word)).not.toEqual([]);
    expect(await filesWith(bytes)).not.toEqual([]);
    await remove(asking);
    expect(await filesWith(word)).not.toEqual([]);
    await asking.compact();
    expect(await filesWith(word)).toEqual([]);
    expect(await filesWith(bytes)).toEqual([]);
    expect((await asking.store.watches.list({ limit: 400 })).items.length).toBe(300);
    if (asking !== owner) await asking.close();
    await owner.close();
  },
);
