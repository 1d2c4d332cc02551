import type { ChangeSide } from '../../domain/change.ts';
import type { Instant } from '../../domain/instant.ts';
import type { FigureTracker, Tracker, TrackerPoint } from '../../domain/tracker.ts';
import { authorityOf } from '../../trackers/authority.ts';

/** The version that may give cause for events. */
export interface TrackerMoment {
  readonly pageId: string;
  readonly version: number;
  readonly at: Instant;
}

/** What every event of a tracker holds. */
export function trackerEvent(moment: TrackerMoment, tracker: Tracker, point: TrackerPoint) {
  return {
    pageId: moment.pageId,
    at: moment.at,
    since: point.from,
    reason: null,
    changeId: null,
    tracker: tracker.id,
    before: null,
    after: null,
    otherPageId: null,
  };
}

/** A point as one side of an event. */
export const side = (point: TrackerPoint): ChangeSide => ({
  ...wholeText(point.sentence),
  value: point.value,
  range: point.range,
  ...(point.bound === null ? {} : { bound: point.bound }),
});

/** A side that is all of its text. */
export const wholeText = (text: string): Pick<ChangeSide, 'text' | 'evidence'> => ({
  text,
  evidence: { in: 'body', start: 0, end: text.length, sentence: [0, text.length] },
});

/** "about 40"; of a value that an authority is given for, "40 (citing the Health Office)". */
export function say(tracker: FigureTracker, point: TrackerPoint): string {
  const { value, range, bound } = point;
  const number = range === null ? String(value) : `${range[0]} to ${range[1]}`;
  const said =
    bound === null || bound === 'exactly' ? number : `${bound.replace('-', ' ')} ${number}`;
  const authority = authorityOf(tracker, point);
  return authority === null ? said : `${said} (citing ${authority})`;
}
