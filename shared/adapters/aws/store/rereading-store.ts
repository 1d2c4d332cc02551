import { itemKey } from '../../../contracts/table.ts';
import type { Rereading } from '../../../domain/version.ts';
import type { VersionStore } from '../../../ports/version-store.ts';
import type { DocumentStore } from './document-store.ts';
import { type Item, isNew, type Position } from './item-table.ts';
import { shapeOf } from './shapes.ts';
import type { StoreParts } from './table-deps.ts';
import { numberKey } from './version-key.ts';

const shape = shapeOf<Rereading>('rereading');
const partitionOf = (pageId: string): string => itemKey('REREADING', pageId);

type RereadingStore = Pick<VersionStore, 'keepRereading' | 'rereading' | 'removeRereadings'>;

/** What later readers read in versions, by page, number and a hash of the reader's version. */
export function makeRereadingStore(
  { table, digest }: StoreParts,
  documents: DocumentStore,
): RereadingStore {
  const keyOf = (pageId: string, number: number, readerVersion: string) => ({
    pk: partitionOf(pageId),
    sk: `${numberKey(number)}#${digest(readerVersion)}`,
  });
  const remove = async (item: Item): Promise<void> => {
    const { pageId, documentHash, of } = shape.decode(item);
    // A reader that read the very same gave the original's own document.
    if (documentHash !== of) await documents.remove(pageId, documentHash);
    await table.delete(item);
  };
  return {
    keepRereading: async (rereading) => {
      const { pageId, number, readerVersion, of } = rereading;
      const key = keyOf(pageId, number, readerVersion);
      const known = await table.get(key);
      // One made of a document that was erased since stands for nothing.
      if (known !== null && shape.decode(known).of !== of) await remove(known);
      await table.put(shape.encode(key, rereading), isNew);
    },
    rereading: async (pageId, number, readerVersion) => {
      const item = await table.get(keyOf(pageId, number, readerVersion));
      return item === null ? null : shape.decode(item);
    },
    removeRereadings: async (pageId, number) => {
      const from = `${numberKey(number)}#`;
      const query = { partition: partitionOf(pageId), from, to: `${from}\u{10FFFF}`, limit: 100 };
      let after: Position | null = null;
      do {
        const found = await table.query({ ...query, after });
        for (const item of found.items) await remove(item);
        after = found.next;
      } while (after !== null);
    },
  };
}
