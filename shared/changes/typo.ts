import type { Passage } from './passage.ts';

const SLIPS = 2;
const MOST_WORDS = 2;

/** Whether two sentences differ only as a corrected slip does: a letter or two in a word or two, no number. */
export function isTypo(before: Passage, after: Passage): boolean {
  const gone = before.words.filter((word) => !after.words.includes(word));
  const come = after.words.filter((word) => !before.words.includes(word));
  if (gone.length !== come.length || gone.length > MOST_WORDS) return false;
  return gone.every((word, at) => isSlip(word, come[at] ?? ''));
}

const LEAST_LENGTH = 4;

function isSlip(from: string, to: string): boolean {
  if (/\d/.test(from + to) || Math.min(from.length, to.length) < LEAST_LENGTH) return false;
  return editDistance(from.slice(0, 40), to.slice(0, 40)) <= SLIPS;
}

/** Letters to insert, remove or replace; words are short, so the plain table is enough. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const swap = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
