import type { PageEvent } from '../../domain/event.ts';
import { lapseWords } from '../../domain/lapse.ts';
import type { FigureTracker, TrackerPoint } from '../../domain/tracker.ts';
import { corroborations } from '../../trackers/corroboration.ts';
import { valueKey } from '../../trackers/disagreement.ts';
import { say, side, type TrackerMoment, trackerEvent } from './tracker-event.ts';

/** What this version is the second outlet to change a figure to, on its own as far as its words tell. */
export const corroborated = (
  moment: TrackerMoment,
  tracker: FigureTracker,
  past: readonly TrackerPoint[],
): PageEvent[] =>
  corroborations(past)
    .filter(({ later }) => later.pageId === moment.pageId && later.version === moment.version)
    .map(({ first, later }) => ({
      ...trackerEvent(moment, tracker, later),
      id: `tracker-corroborated:${tracker.id}:${later.version}:${valueKey(later)}`,
      kind: 'tracker-corroborated',
      since: first.from,
      severity: 'high',
      summary: `${tracker.name}: ${later.outlet} changed to ${say(tracker, later)} too, ${lapseWords(first.from, later.from)} after ${first.outlet}; neither names the other`,
      before: side(first),
      after: side(later),
      otherPageId: first.pageId,
    }));
