import { itemKey } from '../../../contracts/table.ts';
import type { ChangeRecord } from '../../../domain/ledger.ts';
import { RecountError } from '../../../domain/recount-error.ts';
import type { TrackerPoint } from '../../../domain/tracker.ts';
import type { LedgerEntry, RebuildStore, StoredEntry } from '../../../ports/rebuild-store.ts';
import { changeItem, changePointers, changeShape, makeChangeLedger } from './change-ledger.ts';
import { figureShape, figureStanding } from './figure-ledger.ts';
import type { Item, ItemKey, ItemTable } from './item-table.ts';
import { pageEntry, pointStanding } from './point-ledger.ts';
import { deletePointers } from './pointers.ts';
import { restoreStanding } from './restore-standing.ts';
import { leaveStatement } from './speaker-ledger.ts';
import { type StandingItem, standingKey } from './standing.ts';
import { makeStatementLedger, statementShape, statementStanding } from './statement-ledger.ts';
import { listWalk, reading } from './stretch.ts';
import type { StoreParts } from './table-deps.ts';

const pagePartition = {
  change: 'CHANGE-PAGE',
  figure: 'FIGURE-PAGE',
  statement: 'STATEMENT-PAGE',
} as const;
const kinds = ['change', 'figure', 'statement'] as const;

/** The ledger as a rebuild sees it: by page, record by record, with what points to each. */
export function makeRebuildStore(parts: StoreParts): RebuildStore {
  const { table, months } = parts;
  const changes = makeChangeLedger(parts);
  const statements = makeStatementLedger(parts);
  const partitionsOf = (entry: LedgerEntry): readonly string[] => {
    if (entry.kind === 'change') return changePointers(entry.record);
    return allPointers(standingOf(parts, entry));
  };
  const pointersOf = (kind: LedgerEntry['kind'], item: Item): readonly string[] => {
    const entry = decode(kind, item);
    return entry === null ? [] : partitionsOf(entry);
  };
  const stored = async (entry: LedgerEntry): Promise<LedgerEntry | null> => {
    const item = await table.get(keyOf(parts, entry));
    return item === null ? null : decode(entry.kind, item);
  };
  return {
    entries: (pageId, stretch) => {
      const partitions = kinds.map((kind) => itemKey(pagePartition[kind], pageId));
      return listWalk(
        { table, partitions, newestFirst: false, read: reading(storedEntry) },
        stretch,
      );
    },
    keyOf: (entry) => keyText(entry.kind, keyOf(parts, entry).sk),
    stored,
    restore: async (entry, through) => {
      if (entry.kind === 'change') {
        const before = await stored(entry);
        const stale = before === null ? [] : stalePointers(partitionsOf(before), entry.record);
        await deletePointers(table, keyOf(parts, entry), stale);
        await changes.putChange(entry.record);
        return;
      }
      await months.note(entry.record.from);
      await restoreStanding({
        table,
        through,
        until: entry.record.until,
        make: (until) => standingOf(parts, ended(entry, until)),
        pointersOf: (item) => pointersOf(entry.kind, item),
      });
    },
    remove: async (pageId, { key, kind, entry }) => {
      const at = { pk: itemKey(pagePartition[kind], pageId), sk: key.slice(kind.length + 1) };
      if (entry?.kind === 'statement') await leaveStatement(parts, statements, entry.record);
      if (entry !== null) await deletePointers(table, at, partitionsOf(entry));
      await table.delete(at);
    },
    restorePoint: async (point, through) => {
      await months.note(point.from);
      await table.put(pageEntry(point));
      await restoreStanding({
        table,
        through,
        until: point.until,
        make: (until) => pointStanding({ ...point, until }),
        pointersOf: () => [itemKey('POINT-NOW', point.tracker)],
      });
    },
    removePoint: (point) => removePoint(table, point),
    isPointOf: async (point) => isPointOf(parts, point),
  };
}

const stalePointers = (before: readonly string[], record: ChangeRecord): readonly string[] => {
  const leading = new Set(changePointers(record));
  return before.filter((partition) => !leading.has(partition));
};

const keyText = (kind: LedgerEntry['kind'], sk: string): string => `${kind} ${sk}`;

function keyOf(parts: StoreParts, entry: LedgerEntry): ItemKey {
  const item = entry.kind === 'change' ? changeItem(entry.record) : standingOf(parts, entry).item;
  return { pk: item.pk, sk: item.sk };
}

async function removePoint(table: ItemTable, point: TrackerPoint): Promise<void> {
  const { item, now } = pointStanding(point);
  const { pk, sk } = item;
  await deletePointers(table, { pk, sk }, now);
  await table.delete({ pk, sk });
  const entry = pageEntry(point);
  await table.delete({ pk: entry.pk, sk: entry.sk });
}

type StandingEntry = Exclude<LedgerEntry, { kind: 'change' }>;

const standingOf = (parts: StoreParts, entry: StandingEntry): StandingItem =>
  entry.kind === 'figure'
    ? figureStanding(parts, entry.record)
    : statementStanding(parts, entry.record);

const ended = (entry: StandingEntry, until: string | null): StandingEntry =>
  entry.kind === 'figure'
    ? { kind: 'figure', record: { ...entry.record, until } }
    : { kind: 'statement', record: { ...entry.record, until } };

const allPointers = ({ pointers, now }: StandingItem): readonly string[] => [...pointers, ...now];

function storedEntry(item: Item): StoredEntry {
  const kind = kinds.find((one) => item.pk.startsWith(`${pagePartition[one]}#`)) ?? 'change';
  return { key: keyText(kind, item.sk), kind, entry: decode(kind, item) };
}

/** Null for what cannot be read; what a newer version wrote is refused as everywhere. */
function decode(kind: LedgerEntry['kind'], item: Item): LedgerEntry | null {
  try {
    switch (kind) {
      case 'change':
        return { kind, record: changeShape.decode(item) };
      case 'figure':
        return { kind, record: figureShape.decode(item) };
      case 'statement':
        return { kind, record: statementShape.decode(item) };
    }
  } catch (fault) {
    if (fault instanceof RecountError && fault.code === 'store.damaged') return null;
    throw fault;
  }
}

async function isPointOf({ table }: StoreParts, point: TrackerPoint): Promise<boolean> {
  const sk = standingKey(point);
  for (const kind of ['figure', 'statement'] as const) {
    const item = await table.get({ pk: itemKey(pagePartition[kind], point.pageId), sk });
    const entry = item === null ? null : decode(kind, item);
    if (entry?.record.trackers.includes(point.tracker) === true) return true;
  }
  return false;
}
