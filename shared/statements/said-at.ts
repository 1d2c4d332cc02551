import { months, timeWords, weekdays } from '../language/en/grammar-words.ts';
import type { Draft } from './draft.ts';
import { isPlain, lowerAt, type Passage, type Range, surfaceOf } from './passage.ts';

const REACH = 14;

/**
 * When a statement was made, as the article words it: "on Tuesday", "last month", "before the
 * vote" beside the cue. A time inside the content is the content's, and is left alone.
 */
export function saidAtOf(draft: Draft): string | null {
  const { passage, unit, cueRange, content, speaker } = draft;
  if (cueRange === null) return null;
  const isContent = (at: number): boolean => content.some(({ from, to }) => at >= from && at < to);
  const starts = [cueRange.from, speaker?.from ?? cueRange.from];
  const ends = [cueRange.to, speaker?.to ?? cueRange.to];
  const from = Math.max(unit.from, Math.min(...starts) - REACH);
  const to = Math.min(unit.to, Math.max(...ends) + REACH);
  for (let at = from; at < to; at++) {
    if (isContent(at) || !isPlain(passage, at)) continue;
    const range = timeAt(passage, at, to);
    if (range !== null) return surfaceOf(passage, range);
  }
  return null;
}

const SPANS =
  /^(?:week|month|year|night|day|morning|afternoon|evening|weekend|summer|spring|autumn|winter|fall|days|weeks|months|years|hours)$/;

function timeAt(passage: Passage, at: number, limit: number): Range | null {
  const word = lowerAt(passage, at);
  const next = lowerAt(passage, at + 1);
  if (weekdays.has(word) || /^(?:yesterday|today)$/.test(word))
    return extended(passage, { from: at, to: at + 1 }, limit);
  if (
    /^(?:last|this|next)$/.test(word) &&
    (SPANS.test(next) || weekdays.has(next) || months.has(next))
  )
    return extended(passage, { from: at, to: at + 2 }, limit);
  return dateAt(passage, at) ?? eventTime(passage, at, limit);
}

/** "in March", "in 2019", "March 4", "two years ago". */
function dateAt(passage: Passage, at: number): Range | null {
  const word = lowerAt(passage, at);
  const next = lowerAt(passage, at + 1);
  if (word === 'in') return inDate(passage, at, next);
  if (months.has(word) && /^\d{1,2}$/.test(next) && word !== 'may') return { from: at, to: at + 2 };
  const isPast = SPANS.test(word) && (next === 'ago' || next === 'earlier');
  return isPast ? { from: at - 1, to: at + 2 } : null;
}

function inDate(passage: Passage, at: number, next: string): Range | null {
  if (months.has(next))
    return { from: at, to: at + (/^\d{4}$/.test(lowerAt(passage, at + 2)) ? 3 : 2) };
  return /^(?:19|20)\d\d$/.test(next) ? { from: at, to: at + 2 } : null;
}

/** "late on Tuesday", "earlier this month": the words before belong to the time. */
function extended(passage: Passage, { from, to }: Range, limit: number): Range {
  let start = from;
  while (/^(?:on|late|early|earlier|later)$/.test(lowerAt(passage, start - 1))) start--;
  let end = to;
  while (end < limit && timeWords.has(lowerAt(passage, end)) && SPANS.test(lowerAt(passage, end)))
    end++;
  return { from: start, to: end };
}

/** "before his inauguration": a preposition of time and a short noun phrase. */
function eventTime(passage: Passage, at: number, limit: number): Range | null {
  if (!/^(?:before|after|during)$/.test(lowerAt(passage, at))) return null;
  if (!/^(?:the|his|her|its|their|a|an)$/.test(lowerAt(passage, at + 1))) return null;
  let to = at + 2;
  while (
    to < Math.min(limit, at + 5) &&
    passage.tokens[to]?.kind === 'word' &&
    !/^(?:he|she|it|they|that|who|and|with|of|in|on|at|had|has)$/.test(lowerAt(passage, to))
  )
    to++;
  return to > at + 2 ? { from: at, to } : null;
}
