import { continuesList, gapBefore } from './gap-words.ts';
import { isCount, type Placed } from './placed.ts';

const LONGEST_LIST = 8;

/** "six hostages, four men and two women": figures behind a comma that add up to the one before it are its parts. */
export function linkSums(placed: readonly Placed[], wholes: (number | null)[]): void {
  for (let whole = 0; whole + 2 < placed.length; whole++) {
    const total = placed[whole]?.quantity.amount.value ?? null;
    if (
      total === null ||
      wholes[whole + 1] !== null ||
      !gapBefore(placed, whole + 1).endsWith(' , ')
    )
      continue;
    const last = endOfSum(placed, whole, total);
    for (let part = whole + 1; part <= last; part++) wholes[part] = whole;
  }
}

/** The last of the coordinated figures after `whole` that add up to `total`, or `whole` when none do. */
function endOfSum(placed: readonly Placed[], whole: number, total: number): number {
  let sum = 0;
  for (let index = whole + 1; index <= whole + LONGEST_LIST; index++) {
    if (!isNextPart(placed, whole, index)) return whole;
    sum += placed[index]?.quantity.amount.value ?? Number.NaN;
    if (sum === total) return index > whole + 1 ? index : whole;
    if (!(sum < total)) return whole;
  }
  return whole;
}

function isNextPart(placed: readonly Placed[], whole: number, index: number): boolean {
  const part = placed[index];
  if (part?.first !== placed[whole]?.first || !isCount(part)) return false;
  return index === whole + 1 || continuesList(gapBefore(placed, index));
}
