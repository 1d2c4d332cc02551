import { itemKey } from '../../../contracts/table.ts';
import type { TrackerPoint } from '../../../domain/tracker.ts';
import type { LedgerStore } from '../../../ports/ledger-store.ts';
import { monthOf, monthsBack } from './months.ts';
import { throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { putStanding, standingKey, stands } from './standing.ts';
import { listWalk } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';

const shape = shapeOf<TrackerPoint>('tracker point');

/** Points by tracker and month; those that stand, by tracker. */
export function makePointLedger({
  table,
  clock,
}: StoreParts): Pick<LedgerStore, 'putPoint' | 'points'> {
  return {
    putPoint: async (point) => {
      const pk = itemKey('POINT', point.tracker, monthOf(point.from));
      await putStanding(table, {
        item: shape.encode({ pk, sk: standingKey(point) }, point),
        until: point.until,
        pointers: [],
        now: [itemKey('POINT-NOW', point.tracker)],
      });
    },
    points: (tracker, query) => {
      const partitions =
        query.current === true
          ? [itemKey('POINT-NOW', tracker)]
          : monthsBack(clock.now()).map((month) => itemKey('POINT', tracker, month));
      const accept = (point: TrackerPoint): boolean =>
        stands(point, query.current === true ? { current: true } : {});
      const read = throughPointers(table, shape.decode, accept);
      return listWalk({ table, partitions, newestFirst: true, read }, query);
    },
  };
}
