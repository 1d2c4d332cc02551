const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Coverage changes most in its first hours (four fifths within a day), then less and less. */
const byAge: readonly { readonly below: number; readonly every: number }[] = [
  { below: hour, every: 2 * minute },
  { below: 6 * hour, every: 15 * minute },
  { below: 3 * day, every: hour },
  { below: 30 * day, every: day },
];

const slowest = 7 * day;
const longestBackOff = 6 * hour;
const quickFor = hour;
const quickest = 2 * minute;

export interface CadenceFacts {
  /** Fixed by the watch; null: by age. */
  readonly everyMs: number | null;
  readonly ageMs: number;
  /** Time since the page last changed; null when it never did. */
  readonly sinceChangeMs: number | null;
  /** Failed checks in a row. */
  readonly failures: number;
  /** What the page's host asked for (Retry-After). */
  readonly retryAfterMs: number | null;
  /** A removal waits for its second check. */
  readonly confirmInMs: number | null;
}

/**
 * Milliseconds until a page's next check: by age unless fixed, quicker for an hour after a
 * change, soon when a removal waits, and backing off (doubling, at most 6 hours or the cadence
 * itself) after failures. What the host asked for is a floor.
 */
export function cadenceFor(facts: CadenceFacts): number {
  const regular = facts.everyMs ?? everyByAge(facts.ageMs);
  return Math.max(facts.retryAfterMs ?? 0, pressed(facts, regular));
}

function pressed(facts: CadenceFacts, regular: number): number {
  if (facts.failures > 0) {
    const doubled = Math.min(regular, 5 * minute) * 2 ** Math.min(facts.failures - 1, 20);
    return Math.min(doubled, Math.max(longestBackOff, regular));
  }
  if (facts.confirmInMs !== null) return Math.min(regular, facts.confirmInMs);
  const changedLately = facts.sinceChangeMs !== null && facts.sinceChangeMs < quickFor;
  if (changedLately && facts.everyMs === null) return Math.max(quickest, regular / 4);
  return regular;
}

function everyByAge(ageMs: number): number {
  return byAge.find(({ below }) => ageMs < below)?.every ?? slowest;
}
