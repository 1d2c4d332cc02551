import type { Severity } from '../domain/change.ts';
import type { Figure } from '../domain/figure.ts';
import { type PassagePair, similarity } from './align-passages.ts';
import { graveConcepts } from './concepts.ts';
import type { FigureComparison, FigureStep } from './figure-comparison.ts';
import type { PageTurn } from './page-turn.ts';
import { isVague } from './quantity.ts';
import { statedDayMoved } from './stated-day.ts';

// Units of time and distance describe; a new one is seldom the news.
const DESCRIBING_UNITS =
  /^(?:second|minute|hour|day|week|month|year|decade|century|metre|meter|kilomet|mile|foot|feet|inch|degree|square|acre|hectare)/;

/** A changed number of the same thing always tells; of people's fate most of all. */
export function changedSeverity(comparison: FigureComparison, step: FigureStep): Severity {
  if (step.match.by === 'moved' && isOtherPart(comparison.turn)) return 'low';
  if (isStaleCopy(comparison, step)) return 'low';
  const concept = comparison.after.facets[step.match.after]?.concept ?? '';
  return graveConcepts.has(concept) ? 'high' : 'medium';
}

/** Whether the page shows another page or part, so that what it has elsewhere is no news. */
const isOtherPart = (turn: PageTurn): boolean =>
  turn === 'replaced' || turn === 'longer' || turn === 'shorter';

/**
 * A cached copy of an older day's page, or the newer one after it: the sentence dates itself back, or
 * dates itself on and says what an earlier version said. A value that reverts under the same date tells.
 */
function isStaleCopy(comparison: FigureComparison, { match }: FigureStep): boolean {
  const day = statedDayMoved(
    comparison.before.figurePassage[match.before] ?? null,
    comparison.after.figurePassage[match.after] ?? null,
  );
  if (day === 'earlier') return true;
  return day !== null && comparison.revertOf(match.after) !== null;
}

/** "58" to "at least 58" takes certainty back; the other way, or in a rewritten sentence, is wording. */
export function boundSeverity(step: FigureStep): Severity {
  const weakened = step.before.bound === 'exactly' && step.after.bound !== 'exactly';
  return weakened && step.match.by !== 'moved' && isPrecise(step.before.value) ? 'medium' : 'low';
}

/** Round numbers come with and without "about" by habit. */
const isPrecise = (value: number | null): boolean => value !== null && value % 10 !== 0;

const LEAST_TOLD = 10;

/** A new number tells when it is of people's fate, or stands in the headline. */
export function addedSeverity(comparison: FigureComparison, index: number): Severity {
  const { after, turn } = comparison;
  const [facets, passage, figure] = [
    after.facets[index],
    after.figurePassage[index] ?? null,
    after.figures[index],
  ];
  if (facets === undefined || passage === null || figure === undefined) return 'low';
  if (turn === 'replaced' || (turn !== 'steady' && passage.zone === 'body')) return 'low';
  if (isSlight(figure) || passage.entryId !== null) return 'low';
  if (graveConcepts.has(facets.concept)) return 'medium';
  const isTold = passage.zone === 'headline' && (figure.value ?? LEAST_TOLD) >= LEAST_TOLD;
  return isTold ? 'medium' : 'low';
}

/** "One man", "dozens" and spans of time and distance are seldom the news by themselves. */
const isSlight = (figure: Figure): boolean =>
  figure.value === 1 || isVague(figure) || DESCRIBING_UNITS.test(figure.unit ?? '');

const SAME_SENTENCE = 0.75;

/** A number taken out of a sentence that stands, or out of a page that stands, tells. */
export function removedSeverity(comparison: FigureComparison, index: number): Severity {
  const { before, alignment, turn } = comparison;
  const [facets, figure] = [before.facets[index], before.figures[index]];
  const passage = before.figurePassage[index] ?? null;
  if (facets === undefined || passage === null || figure === undefined) return 'low';
  if (isSlight(figure)) return 'low';
  const pair = alignment.ofBefore.get(passage);
  if (pair === undefined) {
    return turn === 'steady' && graveConcepts.has(facets.concept) ? 'medium' : 'low';
  }
  const stands = similarity(pair.before, pair.after) >= SAME_SENTENCE || isCutOf(pair);
  return stands ? 'medium' : 'low';
}

const KEPT_WORDS = 0.9;

/** Whether a sentence only lost words: what is left of it stood there. */
function isCutOf({ before, after }: PassagePair): boolean {
  const words = new Set(before.masked);
  const kept = after.masked.filter((word) => words.has(word)).length;
  return kept >= KEPT_WORDS * after.masked.length;
}
