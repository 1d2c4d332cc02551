import type { TrackerPoint } from '../../../domain/tracker.ts';
import { changeHref } from '../compare/pair-links.ts';
import { Outward, Time, Words } from '../parts.tsx';
import { pointWords } from './point-words.ts';

interface Props {
  /** Newest first. */
  readonly points: readonly TrackerPoint[];
}

/** The id of a point's row, where its mark in the chart leads. */
export const rowId = (index: number): string => `point-${index + 1}`;

/** Each point with its sentence: all that the chart says, in words. */
export const PointsTable = ({ points }: Props) => (
  <ol class="plain points">
    {points.map((point, index) => (
      <li id={rowId(index)} data-item tabindex={-1}>
        <p class="value">
          <strong>{pointWords(point) || 'no number'}</strong>{' '}
          <Outward url={point.url}>
            <Words of={point.outlet} />
          </Outward>
        </p>
        <p class="says">
          <Words of={point.sentence} />
        </p>
        <p class="meta">
          <span>
            from <Time at={point.from} />
          </span>
          <span>
            {point.until === null ? (
              'stands'
            ) : (
              <>
                until <Time at={point.until} />
              </>
            )}
          </span>
          {point.asOf === null ? null : (
            <span>
              as of <Words of={point.asOf} />
            </span>
          )}
          <a href={changeHref(point.pageId, point.version)}>{`version ${point.version}`}</a>
        </p>
      </li>
    ))}
  </ol>
);
