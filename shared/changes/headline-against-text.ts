import type { Figure } from '../domain/figure.ts';
import type { AtOdds } from './at-odds.ts';
import { figureSide } from './evidence.ts';
import { sameCounts } from './figure-comparison.ts';
import { compareQuantities } from './quantity.ts';
import type { Side } from './side.ts';

/**
 * A headline that gives another number than the text for the same count. Told only where the first
 * paragraphs give one number for it, and the headline's own number stands nowhere below, nor is the
 * sum of two: two counts of one kind (here and abroad, last week and in all) are no disagreement.
 */
export function headlineAgainstText(side: Side): readonly AtOdds[] {
  if (side.reading.article.kind !== 'article') return [];
  return indexesIn(side, (zone) => zone === 'headline').flatMap((head) => {
    const headline = side.figures[head];
    const text = oneInLead(side, sameCountsBelow(side, head));
    if (headline === undefined || text === null) return [];
    return canSlip(headline, text) && !standsBelow(side, headline)
      ? [against(side, headline, text)]
      : [];
  });
}

const against = (side: Side, headline: Figure, text: Figure): AtOdds => ({
  signal: 'headline-differs',
  key: `${headline.value}/${text.value}`,
  summary: `The headline says ${headline.value}, the text ${text.value} (${text.counted ?? text.measure ?? ''})`,
  against: figureSide(side.reading, text),
  stated: figureSide(side.reading, headline),
});

/** The one number that the first paragraphs give for a count; null where they give several. */
function oneInLead(side: Side, counts: readonly number[]): Figure | null {
  const inLead = counts
    .filter((index) => side.figurePassage[index]?.zone === 'lead')
    .flatMap((index) => side.figures[index] ?? []);
  const [first = null] = inLead;
  return first !== null && inLead.every((other) => compareQuantities(first, other) !== 'changed')
    ? first
    : null;
}

const canSlip = (headline: Figure, text: Figure): boolean =>
  isTold(headline) &&
  isTold(text) &&
  isNear(headline, text) &&
  !isRounded(headline, text) &&
  compareQuantities(headline, text) === 'changed';

const isTold = (figure: Figure): boolean =>
  figure.value !== null && figure.bound === 'exactly' && figure.unit === null;

/** A slip is near; a number twice as large counts something else. */
const isNear = (a: Figure, b: Figure): boolean => {
  const [low, high] = [Math.min(a.value ?? 0, b.value ?? 0), Math.max(a.value ?? 0, b.value ?? 0)];
  return low > 0 && high / low < 2;
};

/** Headlines round: 60 for 58, 1,200 for 1,187. */
function isRounded({ value }: Figure, text: Figure): boolean {
  const step = (value ?? 0) % 100 === 0 ? 100 : 10;
  return (value ?? 1) % 10 === 0 && Math.abs((value ?? 0) - (text.value ?? 0)) < step;
}

function sameCountsBelow(side: Side, head: number): readonly number[] {
  const facets = side.facets[head];
  if (facets === undefined || facets.concept === '' || facets.isPeriod) return [];
  return sameCounts(side, facets).filter((index) => {
    const zone = side.figurePassage[index]?.zone;
    return zone !== undefined && zone !== 'headline';
  });
}

/** The number, or one that it is another wording or the sum of, is said of anything below the headline. */
function standsBelow(side: Side, headline: Figure): boolean {
  const below = indexesIn(side, (zone) => zone !== 'headline').flatMap(
    (index) => side.figures[index] ?? [],
  );
  if (below.some((other) => compareQuantities(headline, other) !== 'changed')) return true;
  const values = new Set(below.flatMap(({ value }) => value ?? []));
  return [...values].some((value) => values.has((headline.value ?? 0) - value));
}

function indexesIn(side: Side, isIn: (zone: string) => boolean): readonly number[] {
  return side.figures.flatMap((_, index) => {
    const zone = side.figurePassage[index]?.zone;
    return zone !== undefined && isIn(zone) ? [index] : [];
  });
}
