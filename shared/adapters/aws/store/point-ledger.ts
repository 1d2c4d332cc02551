import { itemKey } from '../../../contracts/table.ts';
import type { TrackerPoint } from '../../../domain/tracker.ts';
import type { LedgerStore } from '../../../ports/ledger-store.ts';
import type { Item } from './item-table.ts';
import { monthOf } from './months.ts';
import { everyOf } from './page-records.ts';
import { throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { putStanding, type StandingItem, standingKey, stands } from './standing.ts';
import { listWalk } from './stretch.ts';
import type { PageRecords, StoreParts } from './table-deps.ts';

const pointShape = shapeOf<TrackerPoint>('tracker point');

/** Points by tracker and month; those that stand, by tracker. */
export function makePointLedger({
  table,
  clock,
  months,
}: StoreParts): Pick<LedgerStore, 'putPoint' | 'points'> & PageRecords {
  return {
    removePage: async (pageId) => {
      for await (const { pk, sk, to, tracker } of everyOf(table, itemKey('POINT-PAGE', pageId))) {
        const key = sk.slice(0, -String(tracker).length - 1);
        await table.delete({ pk: itemKey('POINT-NOW', String(tracker)), sk: key });
        await table.delete({ pk: String(to), sk: key });
        await table.delete({ pk, sk });
      }
    },
    putPoint: async (point) => {
      await months.note(point.from);
      await table.put(pageEntry(point));
      await putStanding(table, pointStanding(point));
    },
    points: async (tracker, query) => {
      const partitions =
        query.current === true
          ? [itemKey('POINT-NOW', tracker)]
          : (await months.back(clock.now())).map((month) => itemKey('POINT', tracker, month));
      const accept = (point: TrackerPoint): boolean =>
        stands(point, query.current === true ? { current: true } : {});
      const read = throughPointers(table, pointShape.decode, accept);
      return listWalk({ table, partitions, newestFirst: true, read }, query);
    },
  };
}

/** A point as it is stored with its tracker, and what points to it while it stands. */
export function pointStanding(point: TrackerPoint): StandingItem {
  const pk = itemKey('POINT', point.tracker, monthOf(point.from));
  return {
    item: pointShape.encode({ pk, sk: standingKey(point) }, point),
    until: point.until,
    pointers: [],
    now: [itemKey('POINT-NOW', point.tracker)],
  };
}

/** A point is found by its page when the page is erased, whatever trackers there are by then. */
export const pageEntry = (point: TrackerPoint): Item => ({
  pk: itemKey('POINT-PAGE', point.pageId),
  sk: `${standingKey(point)}#${point.tracker}`,
  to: itemKey('POINT', point.tracker, monthOf(point.from)),
  tracker: point.tracker,
  shape: 1,
});
