import type { Draft } from './draft.ts';
import { isPlain, lowerAt, type Passage, type Range } from './passage.ts';

const LEAST_WORDS = 3;

/** Reads the units of a passage after its cues are known: quotations without one go with their neighbour. */
export function carryQuotes(
  passage: Passage,
  drafts: readonly Draft[],
  last: Draft | null,
): Draft[] {
  const added: Draft[] = [];
  for (const unit of passage.units) {
    const range = freeQuotation(passage, unit, drafts);
    if (range === null) continue;
    const owner = ownerOf({ passage, unit, drafts, last });
    if (owner === null) continue;
    if (owner.passage === passage) owner.content.push(range);
    else owner.later.push({ passage, range });
  }
  return added;
}

/** A quotation that is all of its unit, or opens it and is spoken by nobody in it. */
function freeQuotation(passage: Passage, unit: Range, drafts: readonly Draft[]): Range | null {
  if (isPlain(passage, unit.from)) return null;
  const isTaken = drafts.some((draft) => draft.unit === unit);
  if (isTaken) return null;
  let to = unit.from;
  while (to < unit.to && !isPlain(passage, to)) to++;
  const isWhole = to >= unit.to - 1 && /^[.!?,]?$/.test(to < unit.to ? lowerAt(passage, to) : '');
  return isWhole && to - unit.from > LEAST_WORDS ? { from: unit.from, to } : null;
}

interface Place {
  readonly passage: Passage;
  readonly unit: Range;
  readonly drafts: readonly Draft[];
  readonly last: Draft | null;
}

/** The statement before in the passage if it quotes, else the one that ran to the passage before's end. */
function ownerOf({ unit, drafts, last }: Place): Draft | null {
  const before = drafts.filter((draft) => draft.unit.from < unit.from).at(-1);
  if (before !== undefined) return hasQuotation(before) ? before : null;
  return last !== null && hasQuotation(last) ? last : null;
}

/** Whether a statement's content holds quoted words. */
export function hasQuotation(draft: Draft): boolean {
  return draft.content.some(({ from, to }) => {
    for (let at = from; at < to; at++) if (!isPlain(draft.passage, at)) return true;
    return false;
  });
}
