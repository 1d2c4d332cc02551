import { isName } from './bare-figures.ts';
import type { Passage } from './passage.ts';

/**
 * How the day that a sentence states moved between two versions of it that are alike but for
 * numbers: `later` ("As of 7 March" to "As of 8 March"), `earlier`, `otherwise` where it cannot be
 * told, null where it stands.
 */
export function statedDayMoved(
  before: Passage | null,
  after: Passage | null,
): 'later' | 'earlier' | 'otherwise' | null {
  if (after === null || before?.maskedKey !== after.maskedKey) return null;
  const moves = after.numerals.flatMap((numeral, rank) => {
    const old = before.numerals[rank];
    if (old === undefined || old.value === numeral.value || !isName(after, numeral)) return [];
    return [numeral.value - old.value];
  });
  const [move] = moves;
  if (move === undefined) return null;
  if (moves.length > 1) return 'otherwise';
  return move > 0 ? 'later' : 'earlier';
}
