import type { Placed } from './placed.ts';

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
  'trapped',
  'captured',
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
    const ofWhole = whole === undefined ? null : (measures[whole - offset] ?? null);
    measures[index] = ofWhole ?? impliedAlone(placed, measures, index);
  }
  return measures;
}

function impliedAlone(
  placed: readonly Placed[],
  measures: readonly (string | null)[],
  index: number,
): string | null {
  const entry = placed[index];
  if (entry === undefined) return null;
  const status = entry.quantity.status;
  if (status === null && !isSubject(entry)) return null;
  const earlier = antecedent(placed, measures, index);
  return earlier ?? (status !== null && ofPeople.has(status) ? 'person' : null);
}

/** The measure of the figure before, where the words show that the same things are still counted. */
function antecedent(
  placed: readonly Placed[],
  measures: readonly (string | null)[],
  index: number,
): string | null {
  const here = placed[index];
  const at = beforeAsides(placed, index);
  const before = placed[at];
  if (before === undefined || here === undefined || before.quantity.amount.unit !== null)
    return null;
  const apart = here.sentence - before.sentence;
  const goesOn =
    apart === 0
      ? !namesTotal(before, here)
      : apart === 1 && here.first === index && isSubject(here);
  return goesOn ? (measures[at] ?? null) : null;
}

/** In "300 fighters killed, 40 of them officers, and 150 captured" the aside is passed over. */
function beforeAsides(placed: readonly Placed[], index: number): number {
  const previous = placed[index - 1];
  const isAside = previous?.quantity.counted.partOfEarlier === true;
  return isAside && previous.position > 0 ? index - 2 : index - 1;
}

/** "Four were released", "Twelve others remain", "95,800 who have": the number stands for its noun. */
function isSubject({ quantity, reading }: Placed): boolean {
  let next = quantity.amount.to;
  while (/^(?:others?|more|of)$/.test(reading.tokens[next]?.lower ?? '')) next++;
  return /^(?:were|was|are|is|have|has|had|remain|remained|who|died|would|will|against)$/.test(
    reading.tokens[next]?.lower ?? '',
  );
}

/** "killed three paramedics, bringing the toll to 20": a total of its own, not of what was counted before. */
const namesTotal = (before: Placed, here: Placed): boolean =>
  here.reading.tokens
    .slice(before.quantity.to, here.quantity.from)
    .some((token) => /^(?:toll|total|number|tally)$/.test(token.lower));
