import { compareReadings } from '../changes/compare-readings.ts';
import { firstLineages } from '../changes/first-lineages.ts';
import type { FoundChange } from '../domain/change.ts';
import type { Lineage } from '../domain/lineage.ts';
import type { Reading } from '../domain/reading.ts';
import { type ReadingInput, readReading } from './read.ts';

/** A change as `recount compare` tells it. */
export type ComparedChange = Omit<FoundChange, 'reverts' | 'lineage' | 'needsConfirmation'> & {
  /** It goes back to what an earlier version said. */
  readonly reverts: boolean;
};

export interface Comparison {
  /** Whether the default rules would tell someone. */
  readonly alert: boolean;
  readonly changes: readonly ComparedChange[];
  readonly before: Reading;
  readonly after: Reading;
}

export interface ComparisonInput {
  readonly before: ReadingInput;
  /** Taken as confirmed. */
  readonly after: ReadingInput;
  /** Versions before `before`, oldest first, so that a revert can be seen. */
  readonly earlier: readonly ReadingInput[];
}

interface Step {
  readonly reading: Reading;
  readonly at: string | undefined;
  readonly lineages: readonly Lineage[];
}

/** Compares two versions of one page as a check would, without a store. */
export function compareVersions({ before, after, earlier }: ComparisonInput): Comparison {
  const [first, ...rest] = [...earlier, before] as const;
  const reading = readReading(first);
  let step: Step = { reading, at: first.fetchedAt, lineages: firstLineages(reading, 1) };
  for (const [index, input] of rest.entries()) step = advance(step, input, index + 2).step;
  const last = advance(step, after, rest.length + 2);
  const changes = last.changes.map(comparedChange);
  return {
    alert: changes.some(({ alert }) => alert),
    changes,
    before: step.reading,
    after: last.step.reading,
  };
}

function advance(from: Step, input: ReadingInput, version: number) {
  const reading = readReading(input);
  const { changes, lineages } = compareReadings({
    before: from.reading,
    after: reading,
    version,
    lineages: from.lineages,
    ...(from.at === undefined ? {} : { beforeAt: from.at }),
    ...(input.fetchedAt === undefined ? {} : { afterAt: input.fetchedAt }),
  });
  return { changes, step: { reading, at: input.fetchedAt, lineages } };
}

function comparedChange(change: FoundChange): ComparedChange {
  const { kind, severity, alert, summary, nature, notice, reverts, signals, before, after } =
    change;
  return {
    kind,
    severity,
    alert,
    summary,
    nature,
    notice,
    reverts: reverts !== null,
    signals,
    before,
    after,
  };
}
