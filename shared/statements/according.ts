import type { Draft } from './draft.ts';
import { isPlain, lowerAt, type Passage, type Range } from './passage.ts';

/**
 * "According to the army, …" and "…, according to two sources": the source is the phrase up to the
 * next mark, the content the rest of the sentence. "according to plan" has no content and is left.
 */
export function accordingTo(passage: Passage, unit: Range, others: readonly Draft[]): Draft[] {
  for (let at = unit.from; at < unit.to - 2; at++) {
    if (
      lowerAt(passage, at) !== 'according' ||
      lowerAt(passage, at + 1) !== 'to' ||
      !isPlain(passage, at)
    )
      continue;
    const draft = readAccording(passage, unit, { at, others });
    return draft === null ? [] : [draft];
  }
  return [];
}

interface Site {
  readonly at: number;
  readonly others: readonly Draft[];
}

const PLAN = /^(?:plan|schedule|plans|type|need|taste|custom)$/;

function readAccording(passage: Passage, unit: Range, { at, others }: Site): Draft | null {
  const speaker = sourceFrom(passage, unit, at + 2);
  if (speaker === null || PLAN.test(lowerAt(passage, speaker.from))) return null;
  const content =
    at <= unit.from + 1
      ? contentAfterSource(passage, unit, speaker.to)
      : contentBeforeCue(unit, { at, others, passage });
  if (content === null) return null;
  return {
    passage,
    unit,
    shape: 'according',
    cue: null,
    cueRange: { from: at, to: at + 2 },
    speaker,
    audience: null,
    content: [content],
    later: [],
  };
}

function sourceFrom(passage: Passage, unit: Range, from: number): Range | null {
  let to = from;
  while (
    to < unit.to &&
    isPlain(passage, to) &&
    !/^(?:[,;:.!?—–()]|who|which|that|and)$/.test(lowerAt(passage, to))
  )
    to++;
  return to > from ? { from, to } : null;
}

function contentAfterSource(passage: Passage, unit: Range, at: number): Range | null {
  let from = at;
  // "according to Holt, the envoy, the road": an apposition between two commas is short and has no verb.
  const comma = nextMark(passage, unit, at);
  if (comma === null) return null;
  from = comma + 1;
  let { to } = unit;
  while (to > from && isPlain(passage, to - 1) && /^[.!?]$/.test(lowerAt(passage, to - 1))) to--;
  return to - from >= 2 ? { from, to } : null;
}

function nextMark(passage: Passage, unit: Range, at: number): number | null {
  for (let index = at; index < Math.min(unit.to, at + 25); index++)
    if (/^[,:]$/.test(lowerAt(passage, index)) || !isPlain(passage, index))
      return isPlain(passage, index) ? index : index - 1;
  return null;
}

function contentBeforeCue(
  unit: Range,
  { at, others, passage }: Site & { readonly passage: Passage },
): Range | null {
  let { from } = unit;
  for (const other of others) {
    const end =
      other.speaker !== null && other.speaker.to <= at && other.content.every(({ to }) => to <= at)
        ? (other.content.at(-1)?.to ?? 0)
        : 0;
    const isBefore = other.shape === 'before' && end <= at;
    if (isBefore) from = Math.max(from, other.cueRange?.to ?? 0, other.speaker?.to ?? 0);
  }
  let to = at;
  while (to > from && /^(?:,|—|–|-)$/.test(lowerAt(passage, to - 1)) && isPlain(passage, to - 1))
    to--;
  while (from < to && /^(?:[,;]|and|but)$/.test(lowerAt(passage, from)) && isPlain(passage, from))
    from++;
  return to - from >= 2 ? { from, to } : null;
}
