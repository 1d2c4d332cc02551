import { itemKey } from '../../../contracts/table.ts';
import type { FigureRecord } from '../../../domain/ledger.ts';
import type { FiguresQuery, LedgerStore } from '../../../ports/ledger-store.ts';
import { monthOf } from './months.ts';
import { removeRecords } from './page-records.ts';
import { throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { putStanding, type StandingItem, standingKey, stands } from './standing.ts';
import { listWalk } from './stretch.ts';
import type { PageRecords, StoreParts } from './table-deps.ts';

export const figureShape = shapeOf<FigureRecord>('figure record');

/** Values by page; by month for all, by measure and by tracker; those that stand, by value and measure. */
export function makeFigureLedger(
  parts: StoreParts,
): Pick<LedgerStore, 'putFigure' | 'figures'> & PageRecords {
  const { table } = parts;
  return {
    removePage: (pageId) =>
      removeRecords(table, itemKey('FIGURE-PAGE', pageId), {
        decode: figureShape.decode,
        pointersOf: (record) => [...pointersOf(parts, record), ...nowPointersOf(parts, record)],
      }),
    putFigure: async (record) => {
      await parts.months.note(record.from);
      await putStanding(table, figureStanding(parts, record));
    },
    figures: async (query) => {
      const { since } = query;
      const walk = {
        table,
        partitions: await partitionsFor(parts, query),
        newestFirst: true,
        read: throughPointers(table, figureShape.decode, (record) => fits(record, query)),
        ...(since === undefined ? {} : { from: since }),
        ...(query.at === undefined ? {} : { to: `${query.at}#\u{10FFFF}` }),
      };
      return listWalk(walk, query);
    },
  };
}

/** A figure as it is stored with its page, and what points to it. */
export function figureStanding(parts: StoreParts, record: FigureRecord): StandingItem {
  const key = { pk: itemKey('FIGURE-PAGE', record.pageId), sk: standingKey(record) };
  return {
    item: figureShape.encode(key, record),
    until: record.until,
    pointers: pointersOf(parts, record),
    now: nowPointersOf(parts, record),
  };
}

function pointersOf({ digest }: StoreParts, record: FigureRecord): readonly string[] {
  const month = monthOf(record.from);
  const { measure } = record.figure;
  return [
    itemKey('FIGURE', month),
    ...(measure === null ? [] : [itemKey('FIGURE-MEASURE', digest(measure), month)]),
    ...record.trackers.map((tracker) => itemKey('FIGURE-TRACKER', tracker, month)),
  ];
}

function nowPointersOf({ digest }: StoreParts, record: FigureRecord): readonly string[] {
  const { value, measure } = record.figure;
  return [
    ...(value === null ? [] : [itemKey('FIGURE-NOW', String(value))]),
    ...(measure === null ? [] : [itemKey('FIGURE-NOW-MEASURE', digest(measure))]),
  ];
}

/** The narrowest partitions that hold all answers, newest first. */
async function partitionsFor(
  { clock, digest, months }: StoreParts,
  query: FiguresQuery,
): Promise<readonly string[]> {
  const { pageId, measure, value, tracker, since } = query;
  if (pageId !== undefined) return [itemKey('FIGURE-PAGE', pageId)];
  const standsNow = query.current === true;
  if (standsNow && value !== undefined) return [itemKey('FIGURE-NOW', String(value))];
  if (standsNow && measure !== undefined) return [itemKey('FIGURE-NOW-MEASURE', digest(measure))];
  return (await months.back(query.at ?? clock.now(), since)).map((month) => {
    if (measure !== undefined) return itemKey('FIGURE-MEASURE', digest(measure), month);
    return tracker === undefined
      ? itemKey('FIGURE', month)
      : itemKey('FIGURE-TRACKER', tracker, month);
  });
}

function fits(record: FigureRecord, query: FiguresQuery): boolean {
  const { figure, trackers } = record;
  const { pageId, measure, status, value, tracker } = query;
  return (
    stands(record, query) &&
    (pageId === undefined || record.pageId === pageId) &&
    (measure === undefined || figure.measure === measure) &&
    (status === undefined || figure.status === status) &&
    (value === undefined || figure.value === value) &&
    (tracker === undefined || trackers.includes(tracker))
  );
}
