import type { Nature } from '../domain/change.ts';
import type { FigureComparison, FigureStep } from './figure-comparison.ts';
import type { Comparing } from './match-figures.ts';
import type { Passage } from './passage.ts';
import { statedDayMoved } from './stated-day.ts';

/** Whether a figure moved on or was said anew: by its as-of, its source, and how its sentence changed. */
export function figureNature(comparison: FigureComparison, step: FigureStep): Nature {
  const { match, before, after } = step;
  if (before.asOf !== null && after.asOf !== null && before.asOf !== after.asOf) return 'update';
  if (isNewSource(before.attributedTo, after.attributedTo)) return 'update';
  const [from, to] = [
    comparison.before.figurePassage[match.before] ?? null,
    comparison.after.figurePassage[match.after] ?? null,
  ];
  if (statedDayMoved(from, to) !== null || tellsOfRise(to) || asOfMoved(comparison))
    return 'update';
  if (match.by === 'numbers') return 'revision';
  return match.by === 'moved' ? 'update' : 'unclear';
}

const isNewSource = (before: string | null, after: string | null): boolean =>
  after !== null && before !== after;

const RISE =
  /\b(?:ris(?:es?|en|ing)|rose|climbs?|climbed|jumps?|jumped|soars?|soared|grows?|grew|tops?|passes|passed|reach(?:es|ed)|increased?|falls?|fell|drops?|dropped|steigt|gestiegen|stieg)\b/i;

const tellsOfRise = (passage: Passage | null): boolean =>
  passage !== null && RISE.test(passage.text);

const AS_OF = /\b(?:as of|current as|data (?:from|through)|reported (?:as of|through)|stand)\b/i;

/** Whether the page's own statement of its day moved ("As of 8 p.m., March 16"). */
function asOfMoved({ alignment }: Comparing): boolean {
  return alignment.pairs.some(
    ({ kind, before, after }) =>
      kind === 'numbers' && AS_OF.test(after.text) && statedDayMoved(before, after) !== null,
  );
}
