import type { Piece } from './content-words.ts';
import { type Draft, groupByUnit } from './draft.ts';
import { isPlain, lowerAt, type Passage, type Range } from './passage.ts';

const LEAST_WORDS = 3;

/**
 * Gives quotations without a cue of their own to the statement they go on from: the unit before,
 * or the passage before when that ended in the statement. Returns what the next passage may go on from.
 */
export function carryQuotes(
  passage: Passage,
  drafts: readonly Draft[],
  last: Draft | null,
): Draft | null {
  let open = last;
  const byUnit = groupByUnit(drafts);
  for (const unit of passage.units) {
    const own = byUnit.get(unit) ?? [];
    const range = own.length === 0 ? freeQuotation(passage, unit) : null;
    if (range === null) open = own.findLast(goesOn) ?? null;
    else if (open !== null) give(open, { passage, range });
  }
  return open;
}

function give(owner: Draft, piece: Piece): void {
  if (owner.passage === piece.passage) owner.content.push(piece.range);
  else owner.later.push(piece);
}

const goesOn = (draft: Draft): boolean =>
  !isSigned(draft) && (hasQuotation(draft) || isOpen(draft));

/** "“We stay.” ― Adrian Holt": with its signature a quotation is over, and what comes next is another's. */
const isSigned = ({ shape, content, cueRange }: Draft): boolean =>
  shape === 'colon' && (content[0]?.from ?? 0) < (cueRange?.from ?? 0);

/** A quotation that is all of its unit, or opens it and is spoken by nobody in it. */
function freeQuotation(passage: Passage, unit: Range): Range | null {
  if (isPlain(passage, unit.from)) return null;
  let to = unit.from;
  while (to < unit.to && !isPlain(passage, to)) to++;
  const isWhole = to >= unit.to - 1 && /^[.!?,]?$/.test(to < unit.to ? lowerAt(passage, to) : '');
  return isWhole && to - unit.from > LEAST_WORDS ? { from: unit.from, to } : null;
}

/** "Holt said:" at the end of a block waits for its quotation. */
const isOpen = (draft: Draft): boolean =>
  draft.content.length === 0 && lowerAt(draft.passage, draft.unit.to - 1) === ':';

/** Whether a statement's content holds quoted words. */
function hasQuotation(draft: Draft): boolean {
  return draft.content.some(({ from, to }) => {
    for (let at = from; at < to; at++) if (!isPlain(draft.passage, at)) return true;
    return false;
  });
}
