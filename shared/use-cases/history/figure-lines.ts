import type { FigureRecord } from '../../domain/ledger.ts';
import type { HouseValue, Tracker, TrackerPoint } from '../../domain/tracker.ts';
import type { Store } from '../../ports/store.ts';
import { type DifferingSpan, differingSpans } from '../../trackers/differing-spans.ts';
import type { Disagreement } from '../../trackers/disagreement.ts';
import { isInRange } from '../../trackers/in-range.ts';
import { type Lag, lagsOf } from '../../trackers/lags.ts';
import { type PagesSeen, pagesSeen } from './page-gaps.ts';
import { findTracker, standingDisagreements } from './tracker-lines.ts';

/** A line followed across pages, with all that a chart of it marks. */
export interface FigureLines {
  readonly name: string;
  /** Null: what one measure and status found, of whatever scope. */
  readonly tracker: Tracker | null;
  /** Newest first. */
  readonly points: readonly TrackerPoint[];
  /** Outside the range that makes sense, newest first: no points of the line. */
  readonly outside: readonly TrackerPoint[];
  /** False: older points are not among them. */
  readonly complete: boolean;
  /** When their pages could be seen, and until when at all. */
  readonly seen: PagesSeen;
  readonly houseValue: HouseValue | null;
  /** Only of trackers: what merely shares a measure may count other things. */
  readonly differing: readonly DifferingSpan[];
  readonly lags: readonly Lag[];
  readonly standing: readonly Disagreement[];
}

/** As many points as a file holds; a page that is looked at takes fewer. */
export const mostPoints = 1000;

/** The newest points of a tracker. Throws `not-found.tracker`. */
export async function trackerLines(
  store: Store,
  id: string,
  most = mostPoints,
): Promise<FigureLines> {
  const tracker = await findTracker(store, id);
  const { items: all, cursor } = await store.ledger.points(id, { limit: most });
  const isFigure = tracker.kind === 'figure';
  const isOutside = (point: TrackerPoint): boolean => isFigure && !isInRange(tracker, point);
  const items = all.filter((point) => !isOutside(point));
  return {
    name: tracker.name,
    tracker,
    points: items,
    outside: all.filter(isOutside),
    complete: cursor === null,
    seen: await pagesSeen(store, items.map(pageOf)),
    houseValue: isFigure ? tracker.houseValue : null,
    differing: isFigure ? differingSpans(items) : [],
    lags: isFigure ? lagsOf(items) : [],
    standing: (await standingDisagreements(store, id)).items,
  };
}

/** Which figures of the ledger. */
export interface MeasureAsked {
  readonly measure: string;
  readonly status?: string;
}

/** The newest figures of one measure and status as a line. */
export async function measureLines(
  store: Store,
  asked: MeasureAsked,
  most = mostPoints,
): Promise<FigureLines> {
  const { items, cursor } = await store.ledger.figures({ ...asked, limit: most });
  const points = items.map(pointOf);
  return {
    name: [asked.measure, asked.status].filter((part) => part !== undefined).join(', '),
    tracker: null,
    points,
    outside: [],
    complete: cursor === null,
    seen: await pagesSeen(store, points.map(pageOf)),
    houseValue: null,
    differing: [],
    lags: [],
    standing: [],
  };
}

const pageOf = ({ pageId }: TrackerPoint): string => pageId;

const pointOf = (record: FigureRecord): TrackerPoint => {
  const { pageId, url, outlet, lineage, version, from, until, figure, sentence } = record;
  const { value, range, bound, asOf } = figure;
  return {
    ...{ tracker: '', pageId, url, outlet, lineage, version, from, until, sentence },
    ...{ value, range, bound, asOf, act: null, stance: null, speaker: null },
  };
};
