import type { PageEvent } from '../../domain/event.ts';
import type { FigureTracker, TrackerPoint } from '../../domain/tracker.ts';
import { valueKey } from '../../trackers/disagreement.ts';
import { isInRange } from '../../trackers/in-range.ts';
import { say, side, type TrackerMoment, trackerEvent } from './tracker-event.ts';

/** Values that begin with this version and lie outside the range that makes sense. */
export function outsideRange(
  moment: TrackerMoment,
  tracker: FigureTracker,
  standing: readonly TrackerPoint[],
): PageEvent[] {
  if (tracker.range === undefined) return [];
  const [least, most] = tracker.range;
  return standing
    .filter(({ pageId, version }) => pageId === moment.pageId && version === moment.version)
    .filter((point) => !isInRange(tracker, point))
    .map((point) => ({
      ...trackerEvent(moment, tracker, point),
      id: `tracker-out-of-range:${tracker.id}:${point.version}:${valueKey(point)}`,
      kind: 'tracker-out-of-range',
      severity: 'medium',
      summary: `${tracker.name}: ${point.outlet} says ${say(tracker, point)}, outside the range that makes sense (${least} to ${most})`,
      after: side(point),
    }));
}
