import type { ChangeSide } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { FigureTracker, HouseValue, TrackerPoint } from '../../domain/tracker.ts';
import {
  type Disagreement,
  differs,
  disagreements,
  valueKey,
} from '../../trackers/disagreement.ts';
import { withoutWithheld } from '../withhold/without-withheld.ts';
import { figureTrackers, sentenceOf } from './lines.ts';
import type { ProjectDeps, VersionFacts, Wishes } from './project-deps.ts';

/** Points of one tracker that are compared at most. */
const mostPoints = 500;

/**
 * What a version gives cause for on the figure trackers it is on: it differs from another outlet
 * that changed before it was updated, agrees again, departs from the house value, or gives a new
 * high or low. Committed once a cause; those committed before are returned as they were committed,
 * since their alerts may be missing.
 */
export async function trackerEvents(
  deps: ProjectDeps,
  wishes: Wishes,
  facts: VersionFacts,
): Promise<readonly PageEvent[]> {
  const events: PageEvent[] = [];
  for (const tracker of wishes.trackers)
    if (tracker.kind === 'figure' && isOn(facts, tracker))
      events.push(...(await eventsOf(deps, { wishes, facts }, tracker)));
  return Promise.all(events.map((event) => committed(deps, event)));
}

/** Whether any figure of the version is on the tracker's line: most versions are on few lines. */
const isOn = ({ document: { reading } }: VersionFacts, tracker: FigureTracker): boolean =>
  reading.figures.some(
    (figure) => figureTrackers([tracker], figure, sentenceOf(reading, figure)).length > 0,
  );

async function committed({ store }: ProjectDeps, event: PageEvent): Promise<PageEvent> {
  if ((await store.versions.commitEvent(event)) === 'committed') return event;
  return (await store.versions.event(event.pageId, event.id)) ?? event;
}

interface Seen {
  readonly wishes: Wishes;
  readonly facts: VersionFacts;
}

async function eventsOf(deps: ProjectDeps, { wishes, facts }: Seen, tracker: FigureTracker) {
  const store = withoutWithheld(deps.store, wishes.withheld);
  const standing = await store.ledger.points(tracker.id, { limit: mostPoints, current: true });
  const own = standing.items.filter(({ pageId }) => pageId === facts.page.id);
  const others = standing.items.filter(({ pageId }) => pageId !== facts.page.id);
  const fresh = own.filter(({ version }) => version === facts.version.number);
  const past =
    fresh.length === 0 ? [] : (await store.ledger.points(tracker.id, { limit: mostPoints })).items;
  return [
    ...differences(facts, tracker, { own, others }),
    ...(await agreements(store, facts, { tracker, fresh, past, others })),
    ...departures(facts, tracker, fresh),
    ...extremes(facts, tracker, { fresh, past }),
  ];
}

interface Points {
  readonly own: readonly TrackerPoint[];
  readonly others: readonly TrackerPoint[];
}

function differences(facts: VersionFacts, tracker: FigureTracker, { own, others }: Points) {
  const page = { pageId: facts.page.id, updatedAt: facts.version.fetchedAt, points: own };
  return disagreements(page, others).map((disagreement) => disagrees(facts, tracker, disagreement));
}

/** One cause for each pair of values on a page, however many outlets or sentences give them. */
const causeOf = (tracker: string, { behind, ahead }: Omit<Disagreement, 'isRelay'>): string =>
  `${tracker}:${behind.version}:${valueKey(behind)}:${valueKey(ahead)}`;

function disagrees(facts: VersionFacts, tracker: FigureTracker, found: Disagreement): PageEvent {
  const { behind, ahead, isRelay } = found;
  const lag = isRelay ? 'has not yet taken over' : 'still gives another value than';
  return {
    ...trackerEvent(facts, tracker, behind),
    id: `tracker-disagrees:${causeOf(tracker.id, found)}`,
    kind: 'tracker-disagrees',
    since: ahead.from,
    severity: isRelay ? 'low' : 'medium',
    summary: `${tracker.name}: ${behind.outlet} says ${say(behind)} and ${lag} ${ahead.outlet}, which says ${say(ahead)}`,
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
  store: ProjectDeps['store'],
  facts: VersionFacts,
  { tracker, fresh, past, others }: Fresh,
): Promise<PageEvent[]> {
  const ended = past.filter(
    ({ pageId, until }) => pageId === facts.page.id && until === facts.version.fetchedAt,
  );
  const events: PageEvent[] = [];
  for (const behind of fresh)
    for (const ahead of others.filter((point) => !differs(behind, point)))
      for (const old of ended) {
        const id = `tracker-disagrees:${causeOf(tracker.id, { behind: old, ahead })}`;
        if ((await store.versions.event(facts.page.id, id)) !== null)
          events.push(agrees(facts, tracker, { behind, ahead }));
      }
  return events;
}

function agrees(
  facts: VersionFacts,
  tracker: FigureTracker,
  found: Omit<Disagreement, 'isRelay'>,
): PageEvent {
  return {
    ...trackerEvent(facts, tracker, found.behind),
    id: `tracker-agrees:${causeOf(tracker.id, found)}`,
    kind: 'tracker-agrees',
    since: found.behind.from,
    severity: 'low',
    summary: `${tracker.name}: ${found.behind.outlet} and ${found.ahead.outlet} both say ${say(found.ahead)}`,
    before: side(found.ahead),
    after: side(found.behind),
    otherPageId: found.ahead.pageId,
  };
}

/** Values that depart from the one the desk stands by. */
function departures(
  facts: VersionFacts,
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
        ...trackerEvent(facts, tracker, point),
        id: `house-value-differs:${tracker.id}:${point.version}:${valueKey(point)}`,
        kind: 'house-value-differs',
        severity: 'medium',
        summary: `${tracker.name}: ${point.outlet} says ${say(point)}; the house value is ${house.value} (${house.source})`,
        before: houseSide(house),
        after: side(point),
      };
    });
}

/** Exact values above, or below, all that any page gave before on the tracker. */
function extremes(
  facts: VersionFacts,
  tracker: FigureTracker,
  { fresh, past }: Pick<Fresh, 'fresh' | 'past'>,
): PageEvent[] {
  const known = past
    .filter(({ from }) => from < facts.version.fetchedAt)
    .flatMap(({ value }) => value ?? []);
  if (known.length === 0) return [];
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return fresh.flatMap((point): PageEvent[] => {
    const { value } = point;
    if (value === null || (value <= high && value >= low)) return [];
    const kind = value > high ? 'tracker-new-high' : 'tracker-new-low';
    return [
      {
        ...trackerEvent(facts, tracker, point),
        id: `${kind}:${tracker.id}:${point.version}:${valueKey(point)}`,
        kind,
        severity: 'low',
        summary: `${tracker.name}: ${point.outlet} says ${say(point)}, the ${value > high ? 'highest' : 'lowest'} so far (before: ${low} to ${high})`,
        after: side(point),
      },
    ];
  });
}

function trackerEvent(facts: VersionFacts, tracker: FigureTracker, point: TrackerPoint) {
  return {
    pageId: facts.page.id,
    at: facts.version.fetchedAt,
    since: point.from,
    reason: null,
    changeId: null,
    tracker: tracker.id,
    before: null,
    after: null,
    otherPageId: null,
  };
}

const side = (point: TrackerPoint): ChangeSide => ({
  ...wholeText(point.sentence),
  value: point.value,
  range: point.range,
  ...(point.bound === null ? {} : { bound: point.bound }),
});

function houseSide({ value, source, asOf }: HouseValue): ChangeSide {
  const text = `${value} (${source}, as of ${asOf})`;
  return { ...wholeText(text), value, range: null };
}

/** A side that is all of its text. */
const wholeText = (text: string): Pick<ChangeSide, 'text' | 'evidence'> => ({
  text,
  evidence: { in: 'body', start: 0, end: text.length, sentence: [0, text.length] },
});

function say({ value, range, bound }: TrackerPoint): string {
  const number = range === null ? String(value) : `${range[0]} to ${range[1]}`;
  return bound === null || bound === 'exactly' ? number : `${bound.replace('-', ' ')} ${number}`;
}
