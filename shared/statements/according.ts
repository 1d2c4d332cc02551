import type { Draft } from './draft.ts';
import { isPlain, isTitleStop, lowerAt, type Passage, type Range } from './passage.ts';

/**
 * "According to the army, …", "…, according to two sources" and "A, according to Holt, B": the source
 * is the phrase up to the next mark, the content the rest of the sentence. "according to plan" is left.
 */
export function accordingTo(passage: Passage, unit: Range, others: readonly Draft[]): Draft[] {
  for (let at = unit.from; at < unit.to - 2; at++) {
    if (!opensSource(passage, at)) continue;
    const draft = readAccording(passage, unit, { at, others });
    return draft === null ? [] : [draft];
  }
  return [];
}

const opensSource = (passage: Passage, at: number): boolean =>
  lowerAt(passage, at) === 'according' && lowerAt(passage, at + 1) === 'to' && isPlain(passage, at);

interface Site {
  readonly at: number;
  readonly others: readonly Draft[];
}

const PLAN = /^(?:plan|schedule|plans|type|need|taste|custom)$/;

function readAccording(passage: Passage, unit: Range, { at, others }: Site): Draft | null {
  const speaker = sourceFrom(passage, unit, at + 2);
  if (speaker === null || PLAN.test(lowerAt(passage, speaker.from))) return null;
  const before = at <= unit.from + 1 ? null : contentBeforeCue(passage, unit, { at, others });
  const after = goesOnAfter(before, at) ? contentAfterSource(passage, unit, speaker.to) : null;
  const content = [before, after].filter((range) => range !== null);
  if (content.length === 0) return null;
  return {
    passage,
    unit,
    shape: 'according',
    cue: null,
    cueRange: { from: at, to: at + 2 },
    speaker,
    audience: null,
    content,
    later: [],
  };
}

const SHORT_TOPIC = 7;

/** "Among those at risk, according to Holt, are …": a short piece before needs the rest after. */
const goesOnAfter = (before: Range | null, at: number): boolean =>
  before === null || at - before.from <= SHORT_TOPIC;

function sourceFrom(passage: Passage, unit: Range, from: number): Range | null {
  let to = from;
  while (to < unit.to && isPlain(passage, to) && !endsSource(passage, to)) to++;
  return to > from ? { from, to } : null;
}

function endsSource(passage: Passage, at: number): boolean {
  const word = lowerAt(passage, at);
  if (word === '.') return !isTitleStop(passage, at);
  return /^(?:[,;:!?—–()]|who|which|that|and)$/.test(word);
}

function contentAfterSource(passage: Passage, unit: Range, at: number): Range | null {
  const mark = nextMark(passage, unit, at);
  if (mark === null) return null;
  let { to } = unit;
  while (to > mark + 1 && isPlain(passage, to - 1) && /^[.!?]$/.test(lowerAt(passage, to - 1)))
    to--;
  return to - mark > 2 ? { from: mark + 1, to } : null;
}

const FAR = 25;

function nextMark(passage: Passage, unit: Range, at: number): number | null {
  for (let index = at; index < Math.min(unit.to, at + FAR); index++) {
    if (!isPlain(passage, index)) return index - 1;
    if (/^[,:]$/.test(lowerAt(passage, index))) return index;
  }
  return null;
}

function contentBeforeCue(passage: Passage, unit: Range, { at, others }: Site): Range | null {
  let { from } = unit;
  let to = at;
  for (const other of others)
    if (other.shape === 'before' && endOf(other) <= at) from = Math.max(from, endOf(other));
  while (to > from && /^(?:,|—|–|-)$/.test(lowerAt(passage, to - 1)) && isPlain(passage, to - 1))
    to--;
  while (from < to && /^(?:[,;]|and|but)$/.test(lowerAt(passage, from)) && isPlain(passage, from))
    from++;
  return to - from >= 2 ? { from, to } : null;
}

const endOf = ({ cueRange, speaker, content }: Draft): number =>
  Math.max(cueRange?.to ?? 0, speaker?.to ?? 0, ...content.map(({ to }) => to));
