import { itemKey } from '../../../contracts/table.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { ChangeRecord } from '../../../domain/ledger.ts';
import type { ChangesQuery, LedgerStore } from '../../../ports/ledger-store.ts';
import { any, equal, type Item, type ItemKey, isNew } from './item-table.ts';
import { type Months, monthOf } from './months.ts';
import { removeRecords } from './page-records.ts';
import { putPointers, throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { listWalk } from './stretch.ts';
import type { PageRecords, StoreParts } from './table-deps.ts';

export const changeShape = shapeOf<ChangeRecord>('change record');

/** Changes by page, and by month for all, by kind and by tracker. */
export function makeChangeLedger(
  parts: StoreParts,
): Pick<LedgerStore, 'putChange' | 'confirm' | 'changes'> & PageRecords {
  const { table, clock, months } = parts;
  const put = async (record: ChangeRecord): Promise<void> => {
    const item = changeItem(record);
    await months.note(seenAt(record));
    // A projection that lags must not make a settled removal wait again.
    const unsettled = any(isNew, equal('confirmation', 'waiting'));
    await table.put(item, record.confirmation === 'waiting' ? unsettled : undefined);
    await putPointers(table, item, changePointers(record));
  };
  return {
    putChange: put,
    removePage: (pageId) =>
      removeRecords(table, itemKey('CHANGE-PAGE', pageId), {
        decode: changeShape.decode,
        pointersOf: changePointers,
      }),
    confirm: (record, confirmation) => put({ ...record, confirmation }),
    changes: async (query) => {
      const { since, until } = query;
      const walk = {
        table,
        partitions: await partitionsFor(months, query, until ?? clock.now()),
        newestFirst: true,
        read: throughPointers(table, changeShape.decode, (record) => fits(record, query)),
        ...(since === undefined ? {} : { from: since }),
        ...(until === undefined ? {} : { to: `${until}#\u{10FFFF}` }),
      };
      return listWalk(walk, query);
    },
  };
}

const seenAt = ({ change }: ChangeRecord): Instant => change.between.newSeenAt;

function recordKey(record: ChangeRecord): ItemKey {
  const { change, pageId } = record;
  return { pk: itemKey('CHANGE-PAGE', pageId), sk: `${seenAt(record)}#${pageId}#${change.id}` };
}

/** A change as it is stored with its page. */
export const changeItem = (record: ChangeRecord): Item =>
  changeShape.encode(recordKey(record), record, { confirmation: record.confirmation });

/** Partitions that point to a change. */
export function changePointers(record: ChangeRecord): readonly string[] {
  const month = monthOf(seenAt(record));
  return [
    itemKey('CHANGE', month),
    itemKey('CHANGE-KIND', record.change.kind, month),
    ...record.trackers.map((tracker) => itemKey('CHANGE-TRACKER', tracker, month)),
  ];
}

/** The narrowest partitions that hold all answers, newest first. */
async function partitionsFor(
  months: Months,
  query: ChangesQuery,
  until: Instant,
): Promise<readonly string[]> {
  const { pageId, tracker, kind } = query;
  if (pageId !== undefined) return [itemKey('CHANGE-PAGE', pageId)];
  return (await months.back(until, query.since)).map((month) => {
    if (tracker !== undefined) return itemKey('CHANGE-TRACKER', tracker, month);
    return kind === undefined ? itemKey('CHANGE', month) : itemKey('CHANGE-KIND', kind, month);
  });
}

function fits(record: ChangeRecord, query: ChangesQuery): boolean {
  const { kind, pageId, tracker, notice } = query;
  return (
    (kind === undefined || record.change.kind === kind) &&
    (pageId === undefined || record.pageId === pageId) &&
    (tracker === undefined || record.trackers.includes(tracker)) &&
    (notice === undefined || record.change.notice === notice)
  );
}
