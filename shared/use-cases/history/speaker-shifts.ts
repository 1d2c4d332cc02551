import { standsOpposite, takesSide } from '../../changes/positions.ts';
import { isRecalled } from '../../changes/recalled.ts';
import type { StatementRecord } from '../../domain/ledger.ts';
import type { PositionShift, TopicStatements } from '../../domain/speaker-lines.ts';

/**
 * Where one speaker took the other side on a topic, across pages, newest first: a
 * statement stands at the time a page was first seen to carry it. Each statement is
 * held against the newest earlier one that takes a side there, so that a position told again is no
 * shift. What a page recalls of another time, or says in its own words, is none.
 */
export function positionShifts(records: readonly StatementRecord[]): readonly PositionShift[] {
  const telling = records
    .filter(({ statement, sentence }) => takesSide(statement) && !isRecalled(sentence))
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return telling.flatMap((after) => {
    const before = telling.find((one) => one.from < after.from && shareTopic(one, after));
    const isShift = before !== undefined && standsOpposite(before.statement, after.statement);
    return isShift ? [{ before, after }] : [];
  });
}

const shareTopic = (a: StatementRecord, b: StatementRecord): boolean =>
  a.statement.topic.some((term) => b.statement.topic.includes(term));

/** Statements by what they are about, in the order they come in: each with the first topic it shares. */
export function byTopic(records: readonly StatementRecord[]): readonly TopicStatements[] {
  const groups = new Map<string | null, StatementRecord[]>();
  for (const record of records) {
    const { topic } = record.statement;
    const term = topic.find((one) => groups.has(one)) ?? topic[0] ?? null;
    groups.set(term, [...(groups.get(term) ?? []), record]);
  }
  return [...groups].map(([topic, of]) => ({ topic, records: of }));
}
