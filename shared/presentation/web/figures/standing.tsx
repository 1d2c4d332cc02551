import type { TrackerPoint } from '../../../domain/tracker.ts';
import { Time, Words } from '../parts.tsx';
import { lengthWords, pointWords } from './point-words.ts';

export interface Differing {
  readonly behind: TrackerPoint;
  readonly ahead: TrackerPoint;
  readonly isRelay: boolean;
}

/** Where outlets say otherwise now: who says what, since when; a relay is not yet updated. */
export const Standing = ({ differing }: { readonly differing: readonly Differing[] }) =>
  differing.length === 0 ? null : (
    <>
      <h2>Where outlets differ now</h2>
      <ul class="plain">
        {differing.slice(0, mostListed).map(({ behind, ahead, isRelay }) => (
          <li class="change">
            <Words of={behind.outlet} />
            {` says ${pointWords(behind)} since `}
            <Time at={behind.from} />
            {'; '}
            <Words of={ahead.outlet} />
            {` says ${pointWords(ahead)} since `}
            <Time at={ahead.from} />.
            {isRelay ? (
              <p class="meta">
                <span>The first gives the other outlet’s number: it is not yet updated.</span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );

const mostListed = 20;

interface Lag {
  readonly first: TrackerPoint;
  readonly later: TrackerPoint;
}

/** Who came to a number later than another, and by how much as far as it was seen. */
export const Lags = ({ lags }: { readonly lags: readonly Lag[] }) =>
  lags.length === 0 ? null : (
    <>
      <h2>Who gave a number later</h2>
      <ul class="plain">
        {lags
          .slice(-mostListed)
          .toReversed()
          .map(({ first, later }) => (
            <li>
              <Words of={later.outlet} />
              {` went to ${pointWords(later)} at `}
              <Time at={later.from} />
              {`, ${lengthWords(Date.parse(later.from) - Date.parse(first.from))} after `}
              <Words of={first.outlet} />
              {' was first seen with it.'}
            </li>
          ))}
      </ul>
    </>
  );
