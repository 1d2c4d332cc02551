import { itemKey } from '../../../contracts/table.ts';
import type { Triage, TriageKey } from '../../../domain/triage.ts';
import type { TriageStore } from '../../../ports/triage-store.ts';
import { changeItem } from './change-item.ts';
import type { ItemKey } from './item-table.ts';
import { monthOf } from './months.ts';
import { deletePointers, putPointers, throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { listWalk, reading } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';

const shape = shapeOf<Triage>('triage');

/** With their pages, and by the month in which their changes were seen. */
export function makeTriageStore({ table, clock, months }: StoreParts): TriageStore {
  return {
    get: async (key) => {
      const item = await table.get(itemKeyOf(key));
      return item === null ? null : shape.decode(item);
    },
    change: async (key, change) => {
      const at = itemKeyOf(key);
      await months.note(key.seenAt);
      await putPointers(table, at, pointersOf(key));
      return changeItem(table, { key: at, shape, change });
    },
    list: async ({ since, state, ...stretch }) => {
      const pages = await months.back(clock.now(), since);
      const walk = {
        table,
        partitions: pages.map((month) => itemKey('TRIAGE-MONTH', month)),
        newestFirst: true,
        read: throughPointers(
          table,
          shape.decode,
          (triage) => state === undefined || triage.state === state,
        ),
        ...(since === undefined ? {} : { from: since }),
      };
      return listWalk(walk, stretch);
    },
    ofPage: (pageId, stretch) =>
      listWalk(
        {
          table,
          partitions: [itemKey('TRIAGE', pageId)],
          newestFirst: true,
          read: reading(shape.decode),
        },
        stretch,
      ),
    remove: async (key) => {
      await table.delete(itemKeyOf(key));
      await deletePointers(table, itemKeyOf(key), pointersOf(key));
    },
  };
}

const itemKeyOf = ({ pageId, seenAt, changeId }: TriageKey): ItemKey => ({
  pk: itemKey('TRIAGE', pageId),
  sk: `${seenAt}#${changeId}`,
});

const pointersOf = ({ seenAt }: TriageKey): readonly string[] => [
  itemKey('TRIAGE-MONTH', monthOf(seenAt)),
];
