import type { Placed } from './part-of.ts';

/** Statuses that only people can have. */
const ofPeople = new Set([
  'held',
  'kidnapped',
  'killed',
  'dead',
  'executed',
  'rescued',
  'injured',
  'hospitalised',
  'missing',
  'displaced',
  'evacuated',
  'fled',
  'arrested',
  'charged',
  'convicted',
  'sentenced',
  'infected',
  'tested positive',
  'vaccinated',
  'laid off',
  'abstained',
  'voted',
  'released',
]);

/**
 * What a figure without a noun of its own counts: the measure of the whole it is part of, else of
 * the figure before it in the same or the previous sentence ("Nine hostages came home. Four were
 * released on Monday"), else `person` where the status fits only people. Null when nothing tells.
 */
export function impliedMeasures(
  placed: readonly Placed[],
  parts: readonly (readonly number[])[],
  offset: number,
): (string | null)[] {
  const measures: (string | null)[] = placed.map((entry) => entry.quantity.counted.measure);
  for (let index = 0; index < placed.length; index++) {
    const entry = placed[index];
    if (entry === undefined || measures[index] !== null || entry.quantity.amount.unit !== null)
      continue;
    const whole = parts[index]?.[0];
    const status = entry.quantity.status;
    measures[index] =
      (whole === undefined
        ? null
        : (measures[whole - offset] ?? wholeMeasure(placed, whole - offset))) ??
      (status === null
        ? null
        : (antecedent(placed, measures, index) ?? (ofPeople.has(status) ? 'person' : null)));
  }
  return measures;
}

const wholeMeasure = (placed: readonly Placed[], index: number): string | null =>
  placed[index]?.quantity.counted.measure ?? null;

/** The measure of the figure before, where the words show that the same things are still counted. */
function antecedent(
  placed: readonly Placed[],
  measures: readonly (string | null)[],
  index: number,
): string | null {
  const before = placed[index - 1];
  const here = placed[index];
  if (before === undefined || here === undefined || before.quantity.amount.unit !== null)
    return null;
  const apart = here.sentence - before.sentence;
  const goesOn = apart === 0 || (apart === 1 && here.first === index && isSubject(here));
  return goesOn ? (measures[index - 1] ?? null) : null;
}

/** "Four were released", "Twelve others remain", "95,800 who have": the number stands for its noun. */
function isSubject({ quantity, reading }: Placed): boolean {
  let next = quantity.amount.to;
  while (/^(?:others?|more|of)$/.test(reading.tokens[next]?.lower ?? '')) next++;
  return /^(?:were|was|are|is|have|has|had|remain|remained|who|died|would|will)$/.test(
    reading.tokens[next]?.lower ?? '',
  );
}
