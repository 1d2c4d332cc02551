import { itemKey } from '../../../contracts/table.ts';
import type { SettingStore } from '../../../ports/store.ts';
import { changeItem } from './change-item.ts';
import type { ItemTable } from './item-table.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, reading } from './stretch.ts';

type SettingKind =
  | 'WATCH'
  | 'TRACKER'
  | 'RULE'
  | 'CHANNEL'
  | 'WITHHELD'
  | 'MUTE'
  | 'RETENTION'
  | 'TOKEN';

/** Settings of one kind: one partition, in the order of ids. */
export function makeSettingStore<T extends { readonly id: string }>(
  table: ItemTable,
  kind: SettingKind,
): SettingStore<T> {
  const shape = shapeOf<T>(kind.toLowerCase());
  const partition = itemKey(kind);
  const key = (id: string) => ({ pk: partition, sk: id });
  return {
    get: async (id) => {
      const item = await table.get(key(id));
      return item === null ? null : shape.decode(item);
    },
    put: async (setting) => {
      await table.put(shape.encode(key(setting.id), setting));
    },
    change: (id, change) => changeItem(table, { key: key(id), shape, change }),
    remove: (id) => table.delete(key(id)),
    list: (stretch) =>
      listWalk(
        { table, partitions: [partition], newestFirst: false, read: reading(shape.decode) },
        stretch,
      ),
  };
}
