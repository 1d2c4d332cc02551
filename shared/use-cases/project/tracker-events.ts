import type { ChangeSide } from '../../domain/change.ts';
import type { PageEvent } from '../../domain/event.ts';
import type { FigureTracker, HouseValue, TrackerPoint } from '../../domain/tracker.ts';
import {
  type Disagreement,
  differs,
  disagreements,
  valueKey,
} from '../../trackers/disagreement.ts';
import type { ProjectDeps, VersionFacts, Wishes } from './project-deps.ts';

/** Standing points of one tracker that are compared at most. */
const mostPoints = 500;

/**
 * What a version gives cause for on the figure trackers it is on: it differs from another outlet
 * that changed before it was updated, agrees again, or departs from the house value. Committed
 * once a cause; already committed ones are returned again, since their alerts may be missing.
 */
export async function trackerEvents(
  deps: ProjectDeps,
  wishes: Wishes,
  facts: VersionFacts,
): Promise<readonly PageEvent[]> {
  const events: PageEvent[] = [];
  for (const tracker of wishes.trackers) {
    if (tracker.kind !== 'figure') continue;
    const listed = await deps.store.ledger.points(tracker.id, { limit: mostPoints, current: true });
    const own = listed.items.filter(({ pageId }) => pageId === facts.page.id);
    const others = listed.items.filter(({ pageId }) => pageId !== facts.page.id);
    events.push(...differences(facts, tracker, { own, others }));
    events.push(...(await agreements(deps, facts, { tracker, own, others })));
    events.push(...departures(facts, tracker, own));
  }
  for (const event of events) await deps.store.versions.commitEvent(event);
  return events;
}

interface Points {
  readonly own: readonly TrackerPoint[];
  readonly others: readonly TrackerPoint[];
}

function differences(facts: VersionFacts, tracker: FigureTracker, { own, others }: Points) {
  const page = { pageId: facts.page.id, updatedAt: facts.version.fetchedAt, points: own };
  return disagreements(page, others).map((disagreement) => disagrees(facts, tracker, disagreement));
}

/** One cause for each value that a standing value differs from, however many outlets give it. */
const causeOf = (tracker: string, { behind, ahead }: Omit<Disagreement, 'isRelay'>): string =>
  `${tracker}:${behind.lineage}:${behind.version}:${valueKey(ahead)}`;

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

/** A page that caught up with the one it differed from. */
async function agreements(
  { store }: ProjectDeps,
  facts: VersionFacts,
  { tracker, own, others }: Points & { readonly tracker: FigureTracker },
): Promise<PageEvent[]> {
  const { previous, page, version } = facts;
  const fresh = own.filter((point) => point.version === version.number);
  if (previous === null || fresh.length === 0) return [];
  const events: PageEvent[] = [];
  for (const behind of fresh)
    for (const ahead of others.filter((point) => !differs(behind, point))) {
      const earlier = await lastDifference(store, {
        page: page.id,
        tracker: tracker.id,
        behind,
        ahead,
      });
      if (earlier !== null) events.push(agrees(facts, tracker, { behind, ahead }));
    }
  return events;
}

/** The disagreement that the earlier value of `behind` gave cause for. */
async function lastDifference(
  store: ProjectDeps['store'],
  at: Omit<Disagreement, 'isRelay'> & { readonly page: string; readonly tracker: string },
): Promise<PageEvent | null> {
  for (
    let version = at.behind.version - 1;
    version >= Math.max(1, at.behind.version - 20);
    version--
  ) {
    const cause = causeOf(at.tracker, { behind: { ...at.behind, version }, ahead: at.ahead });
    const event = await store.versions.event(at.page, `tracker-disagrees:${cause}`);
    if (event !== null) return event;
  }
  return null;
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
function departures(facts: VersionFacts, tracker: FigureTracker, own: readonly TrackerPoint[]) {
  const house = tracker.houseValue;
  if (house === null) return [];
  const standing: TrackerPoint[] = own.filter(({ version }) => version === facts.version.number);
  return standing
    .filter((point) =>
      differs(point, { ...point, value: house.value, range: null, bound: 'exactly' }),
    )
    .map((point): PageEvent => {
      return {
        ...trackerEvent(facts, tracker, point),
        id: `house-value-differs:${tracker.id}:${point.lineage}:${point.version}`,
        kind: 'house-value-differs',
        severity: 'medium',
        summary: `${tracker.name}: ${point.outlet} says ${say(point)}; the house value is ${house.value} (${house.source})`,
        before: houseSide(house),
        after: side(point),
      };
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
