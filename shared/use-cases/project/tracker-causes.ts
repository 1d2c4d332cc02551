import type { ChangeSide } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import { lapseWords } from '../../domain/lapse.ts';
import type { FigureTracker, HouseValue, TrackerPoint } from '../../domain/tracker.ts';
import {
  type Disagreement,
  differs,
  disagreements,
  valueKey,
} from '../../trackers/disagreement.ts';
import { isInRange } from '../../trackers/in-range.ts';
import { corroborated } from './corroborated.ts';
import { outsideRange } from './outside-range.ts';
import { say, side, type TrackerMoment, trackerEvent, wholeText } from './tracker-event.ts';

/** What is known of a tracker's line at that moment. */
export interface KnownPoints {
  /** Points that stand, on every page. */
  readonly standing: readonly TrackerPoint[];
  /** Points that ended or stand, newest first. */
  readonly past: readonly TrackerPoint[];
}

/** Whether the page was said to disagree before, by the id of that event. */
type HasDiffered = (eventId: string) => boolean | Promise<boolean>;

/**
 * What a version gives cause for on a figure tracker: it differs from another outlet that changed
 * before it was updated, agrees again, departs from the house value, or gives a new high or low.
 * So is a change that a second outlet makes on its own. A value outside the range that makes sense is told as that alone.
 */
export async function trackerCauses(
  tracker: FigureTracker,
  moment: TrackerMoment,
  { hasDiffered, ...known }: KnownPoints & { readonly hasDiffered: HasDiffered },
): Promise<readonly PageEvent[]> {
  const isSensible = (point: TrackerPoint): boolean => isInRange(tracker, point);
  const standing = known.standing.filter(isSensible);
  const past = known.past.filter(isSensible);
  const own = standing.filter(({ pageId }) => pageId === moment.pageId);
  const others = standing.filter(({ pageId }) => pageId !== moment.pageId);
  const fresh = own.filter(({ version }) => version === moment.version);
  return [
    ...differences(moment, tracker, { own, others }),
    ...(await agreements(hasDiffered, moment, { tracker, fresh, past, others })),
    ...departures(moment, tracker, fresh),
    ...extremes(moment, tracker, { fresh, past }),
    ...corroborated(moment, tracker, past),
    ...outsideRange(moment, tracker, known.standing),
  ];
}

interface Points {
  readonly own: readonly TrackerPoint[];
  readonly others: readonly TrackerPoint[];
}

function differences(moment: TrackerMoment, tracker: FigureTracker, { own, others }: Points) {
  const page = { pageId: moment.pageId, updatedAt: moment.at, points: own };
  return disagreements(page, others).map((disagreement) =>
    disagrees(moment, tracker, disagreement),
  );
}

/** One cause for each pair of values on a page, however many outlets or sentences give them. */
const causeOf = (tracker: string, { behind, ahead }: Omit<Disagreement, 'isRelay'>): string =>
  `${tracker}:${behind.version}:${valueKey(behind)}:${valueKey(ahead)}`;

function disagrees(moment: TrackerMoment, tracker: FigureTracker, found: Disagreement): PageEvent {
  const { behind, ahead, isRelay } = found;
  const still = `still says ${say(tracker, behind)}${isRelay ? ', not yet updated' : ''}`;
  const lag = `${lapseWords(ahead.from, moment.at)} after ${ahead.outlet} said ${say(tracker, ahead)}`;
  return {
    ...trackerEvent(moment, tracker, behind),
    id: `tracker-disagrees:${causeOf(tracker.id, found)}`,
    kind: 'tracker-disagrees',
    since: ahead.from,
    severity: isRelay ? 'low' : 'medium',
    summary: `${tracker.name}: ${behind.outlet} ${still}, ${lag}`,
    before: side(ahead),
    after: side(behind),
    otherPageId: ahead.pageId,
  };
}

interface Fresh {
  readonly tracker: FigureTracker;
  /** Points that begin with this version. */
  readonly fresh: readonly TrackerPoint[];
  /** Points that ended or stand, newest first. */
  readonly past: readonly TrackerPoint[];
  readonly others: readonly TrackerPoint[];
}

/** A page that caught up with the one it differed from. */
async function agreements(
  hasDiffered: HasDiffered,
  moment: TrackerMoment,
  { tracker, fresh, past, others }: Fresh,
): Promise<PageEvent[]> {
  const ended = past.filter(({ pageId, until }) => pageId === moment.pageId && until === moment.at);
  const events: PageEvent[] = [];
  for (const behind of fresh)
    for (const ahead of others.filter((point) => !differs(behind, point)))
      for (const old of ended) {
        const id = `tracker-disagrees:${causeOf(tracker.id, { behind: old, ahead })}`;
        if (await hasDiffered(id)) events.push(agrees(moment, tracker, { behind, ahead }));
      }
  return events;
}

function agrees(
  moment: TrackerMoment,
  tracker: FigureTracker,
  found: Omit<Disagreement, 'isRelay'>,
): PageEvent {
  return {
    ...trackerEvent(moment, tracker, found.behind),
    id: `tracker-agrees:${causeOf(tracker.id, found)}`,
    kind: 'tracker-agrees',
    since: found.behind.from,
    severity: 'low',
    summary: `${tracker.name}: ${found.behind.outlet} and ${found.ahead.outlet} both say ${say(tracker, found.ahead)}`,
    before: side(found.ahead),
    after: side(found.behind),
    otherPageId: found.ahead.pageId,
  };
}

/** Values that depart from the one the desk stands by. */
function departures(
  moment: TrackerMoment,
  tracker: FigureTracker,
  fresh: readonly TrackerPoint[],
): PageEvent[] {
  const house = tracker.houseValue;
  if (house === null) return [];
  return fresh
    .filter((point) =>
      differs(point, { ...point, value: house.value, range: null, bound: 'exactly' }),
    )
    .map((point): PageEvent => {
      return {
        ...trackerEvent(moment, tracker, point),
        id: `house-value-differs:${tracker.id}:${point.version}:${valueKey(point)}`,
        kind: 'house-value-differs',
        severity: 'medium',
        summary: `${tracker.name}: ${point.outlet} says ${say(tracker, point)}; the house value is ${house.value} (${house.source})`,
        before: houseSide(house),
        after: side(point),
      };
    });
}

/** Exact values above, or below, all that any page gave before on the tracker. */
function extremes(
  moment: TrackerMoment,
  tracker: FigureTracker,
  { fresh, past }: Pick<Fresh, 'fresh' | 'past'>,
): PageEvent[] {
  const known = past.filter(({ from }) => from < moment.at).flatMap(({ value }) => value ?? []);
  if (known.length === 0) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return fresh.flatMap((point): PageEvent[] => {
    const { value } = point;
    if (value === null || (value <= high && value >= low)) return [];
    const kind = value > high ? 'tracker-new-high' : 'tracker-new-low';
    return [
      {
        ...trackerEvent(moment, tracker, point),
        id: `${kind}:${tracker.id}:${point.version}:${valueKey(point)}`,
        kind,
        severity: 'low',
        summary: `${tracker.name}: ${point.outlet} says ${say(tracker, point)}, the ${value > high ? 'highest' : 'lowest'} so far (before: ${low} to ${high})`,
        after: side(point),
      },
    ];
  });
}

function houseSide({ value, source, asOf }: HouseValue): ChangeSide {
  const text = `${value} (${source}, as of ${asOf})`;
  return { ...wholeText(text), value, range: null };
}
