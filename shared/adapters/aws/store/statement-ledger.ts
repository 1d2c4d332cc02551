import { itemKey } from '../../../contracts/table.ts';
import type { StatementRecord } from '../../../domain/ledger.ts';
import { isPublicSpeaker, publicSpeakerKey, wordsOfKey } from '../../../domain/speaker-key.ts';
import type { Speaker } from '../../../domain/statement.ts';
import type { LedgerStore, StatementsQuery } from '../../../ports/ledger-store.ts';
import { monthOf } from './months.ts';
import { removeRecords } from './page-records.ts';
import { throughPointers } from './pointers.ts';
import { shapeOf } from './shapes.ts';
import { putStanding, type StandingItem, standingKey, stands } from './standing.ts';
import { listWalk } from './stretch.ts';
import type { PageRecords, StoreParts } from './table-deps.ts';
import { holdsWords, tellingWords } from './words.ts';

export const statementShape = shapeOf<StatementRecord>('statement record');

/** More words than any speaker's name, role and organisation hold. */
const mostSpeakerWords = 12;

/**
 * Statements by page; by month for all, by speaker's word and by tracker. Private and anonymous
 * people are found on their page only.
 */
export function makeStatementLedger(
  parts: StoreParts,
): Pick<LedgerStore, 'putStatement' | 'statements'> & PageRecords {
  const { table } = parts;
  return {
    removePage: (pageId) =>
      removeRecords(table, itemKey('STATEMENT-PAGE', pageId), {
        decode: statementShape.decode,
        pointersOf: (record) => pointersOf(parts, record),
      }),
    putStatement: async (record) => {
      await parts.months.note(record.from);
      await putStanding(table, statementStanding(parts, record));
    },
    statements: async (query) => {
      const { since } = query;
      const walk = {
        table,
        partitions: await partitionsFor(parts, query),
        newestFirst: true,
        read: throughPointers(table, statementShape.decode, (record) => fits(record, query)),
        ...(since === undefined ? {} : { from: since }),
        ...(query.at === undefined ? {} : { to: `${query.at}#\u{10FFFF}` }),
      };
      return listWalk(walk, query);
    },
  };
}

/** A statement as it is stored with its page, and what points to it. */
export function statementStanding(parts: StoreParts, record: StatementRecord): StandingItem {
  const key = { pk: itemKey('STATEMENT-PAGE', record.pageId), sk: standingKey(record) };
  const pointers = pointersOf(parts, record);
  return { item: statementShape.encode(key, record), until: record.until, pointers, now: [] };
}

function pointersOf({ digest }: StoreParts, record: StatementRecord): readonly string[] {
  const { speaker } = record.statement;
  if (speaker !== null && !isPublicSpeaker(speaker)) return [];
  const month = monthOf(record.from);
  return [
    itemKey('STATEMENT', month),
    ...speakerWords(speaker).map((word) => itemKey('STATEMENT-SPEAKER', digest(word), month)),
    ...record.trackers.map((tracker) => itemKey('STATEMENT-TRACKER', tracker, month)),
  ];
}

function speakerWords(speaker: Speaker | null): readonly string[] {
  if (speaker === null) return [];
  const { name, role, organisation } = speaker;
  const words = [name, organisation, role].flatMap((text) => tellingWords(text ?? ''));
  return [...new Set(words)].slice(0, mostSpeakerWords);
}

/** The narrowest partitions that hold all answers, newest first. */
async function partitionsFor(
  { clock, digest, months }: StoreParts,
  query: StatementsQuery,
): Promise<readonly string[]> {
  const { pageId, tracker, since } = query;
  if (pageId !== undefined) return [itemKey('STATEMENT-PAGE', pageId)];
  const word = speakerWord(query);
  return (await months.back(query.at ?? clock.now(), since)).map((month) => {
    if (word !== undefined) return itemKey('STATEMENT-SPEAKER', digest(word), month);
    if (tracker !== undefined) return itemKey('STATEMENT-TRACKER', tracker, month);
    return itemKey('STATEMENT', month);
  });
}

function speakerWord({ speaker, speakerKey }: StatementsQuery): string | undefined {
  if (speakerKey !== undefined) return longest(tellingWords(wordsOfKey(speakerKey)));
  return speaker === undefined ? undefined : longest(tellingWords(speaker));
}

/** The longest word is the rarest, as a rule. */
function longest(words: readonly string[]): string | undefined {
  return words.toSorted((a, b) => b.length - a.length)[0];
}

function fits(record: StatementRecord, query: StatementsQuery): boolean {
  const { pageId, speaker, speakerKey, topic, tracker } = query;
  return (
    stands(record, query) &&
    (pageId === undefined || record.pageId === pageId) &&
    (speaker === undefined || isSpeaker(record.statement.speaker, speaker)) &&
    (speakerKey === undefined || publicSpeakerKey(record.statement.speaker) === speakerKey) &&
    (topic === undefined || holdsWords(record.statement.topic.join(' '), topic)) &&
    (tracker === undefined || record.trackers.includes(tracker))
  );
}

function isSpeaker(speaker: Speaker | null, asked: string): boolean {
  if (speaker === null) return false;
  const { name, role, organisation } = speaker;
  return [name, role, organisation].some((text) => holdsWords(text, asked));
}
