import type { Series } from '../domain/figure.ts';
import type { Token } from '../language/tokens.ts';
import type { Surroundings } from './surroundings.ts';

const stocks = new Set(['held', 'missing', 'hospitalised', 'trapped', 'deployed']);

/**
 * Whether a figure is a level ("still held"), a running total ("so far", "the death toll", "since
 * October") or counts a span of time ("in the past 24 hours", "last year"); null when the words say neither.
 */
export function seriesOf(
  tokens: readonly Token[],
  around: Surroundings,
  status: string | null,
): Series | null {
  const near = textOf(tokens, Math.max(around.previousTo, around.from - 10), windowEnd(around));
  if (PERIOD.test(near) || PERIOD_BEFORE.test(textOf(tokens, around.from - 8, around.from)))
    return 'period';
  const before = textOf(tokens, Math.max(around.previousTo, around.from - 10), around.from);
  if (CUMULATIVE.test(near) || before.includes(' toll ')) return 'cumulative';
  return status !== null && stocks.has(status) ? 'stock' : null;
}

const PERIOD =
  / (?:in|over|within|during) the (?:past|last|previous) | (?:last|this|previous) (?:year|month|week|quarter) | (?:a|per|each|every) (?:day|week|month|year) | overnight | in \d{4} /;

/** "In the past 24 hours, 87": the span may itself hold a number. */
const PERIOD_BEFORE = / (?:in|over|within|during) the (?:past|last|previous) /;

const CUMULATIVE =
  / so far | since | in total | a total of | to date | altogether | have been killed | cumulative | bisher | seit /;

const windowEnd = (around: Surroundings): number => Math.min(around.nextFrom, around.to + 12);

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  ` ${tokens
    .slice(Math.max(0, from), to)
    .map((token) => token.lower)
    .join(' ')} `;
