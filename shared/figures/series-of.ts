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
  const near = windowText(tokens, around);
  if (
    / (?:in|over|within|during) the (?:past|last|previous) | (?:last|this|previous) (?:year|month|week|quarter) | (?:a|per) (?:day|week|month|year) | overnight | in \d{4} /.test(
      near,
    )
  )
    return 'period';
  if (
    / so far | toll | since | in total | a total of | to date | altogether | have been killed | cumulative /.test(
      near,
    )
  )
    return 'cumulative';
  return status !== null && stocks.has(status) ? 'stock' : null;
}

function windowText(tokens: readonly Token[], around: Surroundings): string {
  const from = Math.max(around.previousTo, around.from - 10);
  const to = Math.min(around.nextFrom, around.to + 12);
  return ` ${tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')} `;
}
