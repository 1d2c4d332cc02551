import { plainMarks } from './plain-marks.ts';

/** A stretch of a sentence, and whether it stands on its own side only. */
export interface Segment {
  readonly text: string;
  readonly changed: boolean;
}

export interface MarkedSides {
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** A word, number or mark, and the white space after it. */
interface Piece {
  readonly text: string;
  readonly gap: string;
  /** What it is compared by: typographic and plain marks are the same. */
  readonly key: string;
}

/** Pieces that both sides share (`before` and `after` alike), or that differ. */
interface Run {
  readonly same: boolean;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

const PIECE =
  /(\p{N}+(?:[.,’'\u202f\u00a0]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:[’'\-‐‑][\p{L}\p{M}\p{N}]+)*|\S)(\s*)/gu;
/** Cells of the comparison table; beyond it the whole middle counts as changed. */
const MAX_CELLS = 250_000;

/**
 * Both sentences with the words marked that stand on one side only. The segments of a side joined
 * give its text. At most 250,000 comparisons, whatever the length.
 */
export function markWords(before: string, after: string): MarkedSides {
  const runs = withoutConfetti(runsOf(pieces(before), pieces(after)));
  return {
    before: segments(runs.map((run) => ({ same: run.same, pieces: run.before }))),
    after: segments(runs.map((run) => ({ same: run.same, pieces: run.after }))),
  };
}

function pieces(text: string): readonly Piece[] {
  return Array.from(text.trimStart().matchAll(PIECE), (match) => ({
    text: match[1] ?? '',
    gap: match[2] ?? '',
    key: plainMarks(match[1] ?? ''),
  }));
}

function runsOf(before: readonly Piece[], after: readonly Piece[]): readonly Run[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head]?.key === after[head]?.key) head += 1;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail += 1;
  const middle = {
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  };
  return [
    { same: true, before: before.slice(0, head), after: after.slice(0, head) },
    ...middleRuns(middle.before, middle.after),
    {
      same: true,
      before: before.slice(before.length - tail),
      after: after.slice(after.length - tail),
    },
  ].filter((run) => run.before.length + run.after.length > 0);
}

function middleRuns(before: readonly Piece[], after: readonly Piece[]): readonly Run[] {
  if (before.length * after.length > MAX_CELLS) return [{ same: false, before, after }];
  const runs: { same: boolean; before: Piece[]; after: Piece[] }[] = [];
  for (const step of steps(before, after)) {
    const same = step.left !== null && step.right !== null;
    let run = runs.at(-1);
    if (run?.same !== same) {
      run = { same, before: [], after: [] };
      runs.push(run);
    }
    if (step.left !== null) run.before.push(step.left);
    if (step.right !== null) run.after.push(step.right);
  }
  return runs;
}

/** One piece of either side, or one of each that are alike. */
interface Step {
  readonly left: Piece | null;
  readonly right: Piece | null;
}

/** A walk through both sides along a longest common subsequence. */
function steps(before: readonly Piece[], after: readonly Piece[]): readonly Step[] {
  const longest = commonLengths(before, after);
  const width = after.length + 1;
  const taken: Step[] = [];
  let i = 0;
  let j = 0;
  while (i < before.length || j < after.length) {
    const left = before[i] ?? null;
    const right = after[j] ?? null;
    const leftFirst = at(longest, (i + 1) * width + j) >= at(longest, i * width + j + 1);
    const step = nextStep(left, right, leftFirst);
    if (step.left !== null) i += 1;
    if (step.right !== null) j += 1;
    taken.push(step);
  }
  return taken;
}

function nextStep(left: Piece | null, right: Piece | null, leftFirst: boolean): Step {
  if (left?.key === right?.key) return { left, right };
  if (right === null || (left !== null && leftFirst)) return { left, right: null };
  return { left: null, right };
}

/** Cell (i, j): the length of the longest common subsequence of both from i and j on. */
function commonLengths(before: readonly Piece[], after: readonly Piece[]): Uint32Array {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        before[i]?.key === after[j]?.key
          ? at(lengths, (i + 1) * width + j + 1) + 1
          : Math.max(at(lengths, (i + 1) * width + j), at(lengths, i * width + j + 1));
    }
  }
  return lengths;
}

const at = (lengths: Uint32Array, index: number): number => lengths[index] ?? 0;

// A rewritten sentence shares "of" and "the" with anything; such crumbs between two changed
// stretches read worse than one changed stretch. Numbers and longer words stay.
const isCrumb = (run: Run): boolean =>
  run.before.reduce((length, piece) => length + piece.text.length, 0) <= 3 &&
  !run.before.some((piece) => /\p{N}/u.test(piece.text));

function withoutConfetti(runs: readonly Run[]): readonly Run[] {
  return runs.map((run, index) =>
    run.same && index > 0 && index < runs.length - 1 && isCrumb(run)
      ? { ...run, same: false }
      : run,
  );
}

function segments(
  runs: readonly { readonly same: boolean; readonly pieces: readonly Piece[] }[],
): readonly Segment[] {
  const found: { text: string; changed: boolean }[] = [];
  const add = (text: string, changed: boolean): void => {
    const last = found.at(-1);
    if (text === '') return;
    if (last?.changed === changed) last.text += text;
    else found.push({ text, changed });
  };
  const flat = runs.flatMap((run) => run.pieces.map((piece) => ({ piece, changed: !run.same })));
  for (const [index, { piece, changed }] of flat.entries()) {
    add(piece.text, changed);
    // White space is marked only between two changed words.
    add(piece.gap, changed && flat[index + 1]?.changed === true);
  }
  return found;
}
