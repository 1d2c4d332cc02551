import type { FigureComparison, FigureStep } from './figure-comparison.ts';
import type { Side } from './side.ts';

const MOST_ADDENDS = 4;

/** "Six children and four adults" made "10 people", or the reverse: one enumeration, added up. */
export function isSum(comparison: FigureComparison, { match, before, after }: FigureStep): boolean {
  const from = addends(comparison.before, match.before);
  const to = addends(comparison.after, match.after);
  if (from.length === to.length) return false;
  return from.length > to.length ? total(from) === after.value : total(to) === before.value;
}

/** Whether a figure that is gone was added up with its neighbours in the sentence that replaced theirs. */
export function wasAddedUp(comparison: FigureComparison, index: number): boolean {
  const passage = comparison.before.figurePassage[index] ?? null;
  const pair = passage === null ? undefined : comparison.alignment.ofBefore.get(passage);
  if (pair === undefined) return false;
  const sum = total(addends(comparison.before, index));
  return pair.after.figures.some((other) => comparison.after.figures[other]?.value === sum);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The values of one sentence that count the same fate as the figure `index`. */
function addends(side: Side, index: number): number[] {
  const [passage, facets] = [side.figurePassage[index], side.facets[index]];
  const listed = (passage?.figures ?? []).filter(
    (other) => side.facets[other]?.concept === facets?.concept,
  );
  const values = listed.flatMap((other) => side.figures[other]?.value ?? []);
  return values.length <= MOST_ADDENDS ? values : [];
}
