import { elapsedMs } from '../domain/instant.ts';
import type { TrackerPoint } from '../domain/tracker.ts';
import { valueKey } from './disagreement.ts';
import { type Lag, lagsOf } from './lags.ts';
import { mentions } from './term.ts';

const withinMs = 48 * 3_600_000;
/** Sentences that share more of their words than this are taken for one text. */
const sameText = 0.8;

/**
 * Second outlets that changed a figure to what another had changed it to within two days, on their own
 * as far as their words tell: neither sentence names the other outlet, and they are not one text. A
 * third outlet is none: that the figure changed is known by then.
 */
export function corroborations(points: readonly TrackerPoint[]): readonly Lag[] {
  const lags = lagsOf(points).filter(isIndependent);
  return lags.filter(
    ({ first, later }) =>
      !lags.some(
        (other) =>
          other.later.from < later.from &&
          other.later.outlet !== later.outlet &&
          valueKey(other.later) === valueKey(later) &&
          other.first.from >= first.from,
      ),
  );
}

/** A page's first version changed nothing: nobody knows since when it stood so. */
const isIndependent = ({ first, later }: Lag): boolean =>
  first.version > 1 &&
  later.version > 1 &&
  elapsedMs(first.from, later.from) <= withinMs &&
  !mentions(later.sentence, first.outlet) &&
  !mentions(first.sentence, later.outlet) &&
  sharedWords(first.sentence, later.sentence) <= sameText;

function sharedWords(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
