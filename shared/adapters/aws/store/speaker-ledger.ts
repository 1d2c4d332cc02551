import { itemKey } from '../../../contracts/table.ts';
import type { SpeakerRecord, StatementRecord } from '../../../domain/ledger.ts';
import { publicSpeakerKey, speakerWords } from '../../../domain/speaker-key.ts';
import type { LedgerStore, SpeakersQuery } from '../../../ports/ledger-store.ts';
import { any, atMost, type Item, type ItemKey, isNew } from './item-table.ts';
import { everyOf } from './page-records.ts';
import { standingKey } from './standing.ts';
import { statementShape } from './statement-ledger.ts';
import { listWalk, type Walk } from './stretch.ts';
import type { PageRecords, StoreParts } from './table-deps.ts';

type Statements = Pick<LedgerStore, 'statements'>;

/** Where the shards of the list begin; each ends where the next one begins. */
const shardStarts = ['', 'd', 'h', 'm', 's'] as const;

/**
 * One item a speaker, in the order of names, that points to their newest statement. Who they are is
 * read there, so that an item which a crash left behind shows nothing that is no longer on record.
 */
export function makeSpeakerLedger(
  parts: StoreParts,
  ledger: Statements,
): Pick<LedgerStore, 'putSpeaker' | 'speakers'> & PageRecords {
  const { table } = parts;
  return {
    putSpeaker: async (record) => {
      const key = publicSpeakerKey(record.statement.speaker);
      if (key !== null) await putNewest(parts, key, record);
    },
    speakers: (query) => {
      const walk = { table, ...rangeOf(query), newestFirst: false, read: throughStatements(parts) };
      return listWalk(walk, query);
    },
    removePage: async (pageId) => {
      const seen = new Set<string>();
      for await (const item of everyOf(table, itemKey('STATEMENT-PAGE', pageId))) {
        const key = publicSpeakerKey(statementShape.decode(item).statement.speaker);
        if (key === null || seen.has(key)) continue;
        seen.add(key);
        await leaveStatements(parts, ledger, { key, isGone: (record) => record.pageId === pageId });
      }
    },
  };
}

/** The speaker is listed by another statement than this one, or no more. */
export async function leaveStatement(
  parts: StoreParts,
  ledger: Statements,
  gone: StatementRecord,
): Promise<void> {
  const key = publicSpeakerKey(gone.statement.speaker);
  const at = standingKey(gone);
  if (key === null) return;
  await leaveStatements(parts, ledger, { key, isGone: (record) => standingKey(record) === at });
}

interface Leaving {
  readonly key: string;
  readonly isGone: (record: StatementRecord) => boolean;
}

/** The item is looked at before the statements go: cut short, it is done again. */
async function leaveStatements(
  parts: StoreParts,
  ledger: Statements,
  { key, isGone }: Leaving,
): Promise<void> {
  const item = await parts.table.get(itemKeyOf(key));
  const [shown] = item === null ? [] : await throughStatements(parts)([item]);
  if (shown != null && !isGone(shown.last)) return;
  await parts.table.delete(itemKeyOf(key));
  const next = await newestOther(ledger, { key, isGone });
  if (next !== null) await putNewest(parts, key, next);
}

const stretch = 50;

async function newestOther(
  ledger: Statements,
  { key, isGone }: Leaving,
): Promise<StatementRecord | null> {
  let cursor: string | null = null;
  do {
    const listed: Awaited<ReturnType<Statements['statements']>> = await ledger.statements({
      speakerKey: key,
      limit: stretch,
      cursor,
    });
    const found = listed.items.find((record) => !isGone(record));
    if (found !== undefined) return found;
    ({ cursor } = listed);
  } while (cursor !== null);
  return null;
}

async function putNewest(
  { table }: StoreParts,
  key: string,
  record: StatementRecord,
): Promise<void> {
  const newest = standingKey(record);
  const to = itemKey('STATEMENT-PAGE', record.pageId);
  const item = { ...itemKeyOf(key), to, newest, shape: 1 };
  await table.put(item, any(isNew, atMost('newest', newest)));
}

const shardOf = (key: string): number => shardStarts.findLastIndex((start) => start <= key);

const partitionOf = (shard: number): string => itemKey('SPEAKER', String(shard));

const itemKeyOf = (key: string): ItemKey => ({ pk: partitionOf(shardOf(key)), sk: key });

/** The shards that hold keys of these first letters. */
function rangeOf({
  startsWith,
}: SpeakersQuery): Pick<Walk<SpeakerRecord>, 'partitions' | 'from' | 'to'> {
  const from = speakerWords(startsWith ?? '').join('-');
  if (from === '') return { partitions: shardStarts.map((_, shard) => partitionOf(shard)) };
  const to = `${from}\u{10FFFF}`;
  const [first, last] = [shardOf(from), shardOf(to)];
  const shards = shardStarts.map((_, shard) => shard).slice(first, last + 1);
  return { partitions: shards.map(partitionOf), from, to };
}

/** Reads speakers from the statements that their items point to; null where there is none any more. */
function throughStatements({ table }: StoreParts): Walk<SpeakerRecord>['read'] {
  return async (items) => {
    const found = await table.getMany(items.map(statementKey));
    const records = new Map(found.map((item) => [`${item.pk} ${item.sk}`, item]));
    return items.map((item) => {
      const { pk, sk } = statementKey(item);
      const record = records.get(`${pk} ${sk}`);
      return record === undefined ? null : speakerRecord(item.sk, statementShape.decode(record));
    });
  };
}

const statementKey = ({ to, newest }: Item): ItemKey => ({ pk: String(to), sk: String(newest) });

const speakerRecord = (key: string, last: StatementRecord): SpeakerRecord | null =>
  publicSpeakerKey(last.statement.speaker) === key ? { key, last } : null;
