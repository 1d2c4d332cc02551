import type { Figure } from '../domain/figure.ts';
import { figureSide, passageSide } from './evidence.ts';
import { countsOf, type FigureComparison, sameCounts } from './figure-comparison.ts';
import { changedSeverity } from './figure-severity.ts';
import { figureSignals } from './figure-signals.ts';
import type { Finding } from './finding.ts';
import { compareQuantities, isVague } from './quantity.ts';
import { countedText, quantityText } from './summary.ts';

/** "The toll rose to 38", added above the old paragraph that says 35: the known measure changed. */
export function updateOf(
  comparison: FigureComparison,
  after: Figure,
  index: number,
): Finding | null {
  const facets = comparison.after.facets[index];
  if (facets === undefined || facets.concept === '' || isVague(after)) return null;
  const first = sameCounts(comparison.before, facets).find((before) =>
    isOutdated(comparison, before, index),
  );
  const before = first === undefined ? undefined : comparison.before.figures[first];
  if (first === undefined || before === undefined) return null;
  const step = { match: { before: first, after: index, by: 'moved' as const }, before, after };
  return {
    kind: 'figure-changed',
    severity: changedSeverity(comparison, step),
    summary: `${countedText(after)}: ${quantityText(before)} → ${quantityText(after)}`,
    nature: 'update',
    before: figureSide(comparison.before.reading, before),
    after: figureSide(comparison.after.reading, after),
    lineage: comparison.lineageOf('after', index),
    counts: countsOf(facets),
    signals: figureSignals(comparison, step),
  };
}

/** "A blast" made "three blasts" in a sentence that stands: one is a number too. */
export function countedAnew(
  comparison: FigureComparison,
  after: Figure,
  index: number,
): Finding | null {
  const passage = comparison.after.figurePassage[index] ?? null;
  const noun = after.counted?.split(' ').at(-1)?.toLowerCase() ?? '';
  const pair = passage === null ? undefined : comparison.alignment.ofAfter.get(passage);
  if (pair === undefined || noun.length < 4 || after.unit !== null || isVague(after)) return null;
  const words = pair.before.words;
  const at = words.findIndex((word) => word.length > 3 && noun.startsWith(word) && noun !== word);
  const article = words.slice(Math.max(0, at - 3), Math.max(0, at));
  if (at < 0 || !article.some((word) => ONE.has(word))) return null;
  return {
    kind: 'figure-changed',
    severity: 'medium',
    summary: `${countedText(after)}: 1 → ${quantityText(after)}`,
    nature: 'unclear',
    before: { ...passageSide(pair.before), value: 1 },
    after: figureSide(comparison.after.reading, after),
    lineage: comparison.lineageOf('after', index),
    counts: countsOf(comparison.after.facets[index]),
  };
}

const ONE = new Set(['a', 'an', 'another', '1']);

/** Whether the old number is gone, or stands below the new one. */
function isOutdated(comparison: FigureComparison, before: number, index: number): boolean {
  const match = comparison.matches.find((one) => one.before === before);
  if (match === undefined) return true;
  const [from, to] = [before, match.after].map(
    (at, side) => (side === 0 ? comparison.before : comparison.after).figures[at],
  );
  if (from === undefined || to === undefined) return true;
  const difference = compareQuantities(from, to);
  const isRestated = difference !== 'changed' && difference !== 'counted';
  const place = (at: number): number => comparison.after.figurePassage[at]?.index ?? 0;
  return !isRestated || place(index) < place(match.after);
}
