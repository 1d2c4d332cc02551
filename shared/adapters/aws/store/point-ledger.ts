import { itemKey } from '../../../contracts/table.ts';
import type { TrackerPoint } from '../../../domain/tracker.ts';
import type { LedgerStore } from '../../../ports/ledger-store.ts';
import { monthOf, monthsBack } from './months.ts';
import { throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { putStanding, type StandingItem, standingKey, stands } from './standing.ts';
import { listWalk } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';

const pointShape = shapeOf<TrackerPoint>('tracker point');

/** Points by tracker and month; those that stand, by tracker. */
export function makePointLedger({
  table,
  clock,
}: StoreParts): Pick<LedgerStore, 'putPoint' | 'points'> {
  return {
    putPoint: (point) => putStanding(table, pointStanding(point)),
    points: (tracker, query) => {
      const partitions =
        query.current === true
          ? [itemKey('POINT-NOW', tracker)]
          : monthsBack(clock.now()).map((month) => itemKey('POINT', tracker, month));
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
