import { itemKey } from '../../../contracts/table.ts';
import { type Erasure, erasedPageId } from '../../../domain/erasure.ts';
import type { ErasureStore } from '../../../ports/erasure-store.ts';
import type { ItemKey, ItemTable, Position } from './item-table.ts';
import { throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { listWalk } from './stretch.ts';

const shape = shapeOf<Erasure>('erasure');
const everyPage = 'every-page';
const listPartition = itemKey('ERASURE-LIST');
const partitionOf = (pageId: string | null): string => itemKey('ERASURE', pageId ?? everyPage);
const addressKey = (urlHash: string): ItemKey => ({
  pk: itemKey('ERASED-ADDRESS', urlHash),
  sk: 'address',
});
const stretch = 200;

/** Tombstones by page (or for every page), with a list of all by time. */
export function makeErasureStore(table: ItemTable): ErasureStore {
  return {
    put: async (erasure) => {
      const key = { pk: partitionOf(erasedPageId(erasure)), sk: erasure.id };
      await table.put({ pk: listPartition, sk: erasure.id, to: key.pk, shape: 1 });
      await table.put(shape.encode(key, erasure));
    },
    get: async (id) => {
      const pointer = await table.get({ pk: listPartition, sk: id });
      const to = pointer?.['to'];
      const item = typeof to === 'string' ? await table.get({ pk: to, sk: id }) : null;
      return item === null ? null : shape.decode(item);
    },
    of: async (pageId) => [
      ...(await standing(table, partitionOf(pageId))),
      ...(await standing(table, partitionOf(null))),
    ],
    list: (asked) => {
      const read = throughPointers(table, shape.decode, () => true);
      return listWalk({ table, partitions: [listPartition], newestFirst: true, read }, asked);
    },
    closeAddress: async (urlHash, erasureId) => {
      await table.put({ ...addressKey(urlHash), erasureId, shape: 1 });
    },
    openAddress: (urlHash) => table.delete(addressKey(urlHash)),
    closedBy: async (urlHash) => {
      const id = (await table.get(addressKey(urlHash)))?.['erasureId'];
      return typeof id === 'string' ? id : null;
    },
  };
}

async function standing(table: ItemTable, partition: string): Promise<readonly Erasure[]> {
  const found: Erasure[] = [];
  let after: Position | null = null;
  do {
    const { items, next } = await table.query({ partition, limit: stretch, after });
    found.push(...items.map(shape.decode).filter(({ liftedAt }) => liftedAt === null));
    after = next;
  } while (after !== null);
  return found;
}
