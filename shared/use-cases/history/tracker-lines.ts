import { RecountError } from '../../domain/recount-error.ts';
import type { Tracker, TrackerPoint } from '../../domain/tracker.ts';
import type { Store } from '../../ports/store.ts';
import { type Disagreement, disagreements } from '../../trackers/disagreement.ts';
import { isInRange } from '../../trackers/in-range.ts';

/** Points of one tracker that are shown or compared at one time. */
const mostPoints = 1000;
const mostStanding = 200;
const ever = '9999-12-31T00:00:00.000Z';

/** Throws `not-found.tracker`. */
export async function findTracker({ trackers }: Pick<Store, 'trackers'>, id: string) {
  const tracker = await trackers.get(id);
  if (tracker !== null) return tracker;
  throw new RecountError('not-found.tracker', `There is no tracker ${id}.`);
}

export interface TrackerSeries {
  readonly tracker: Tracker;
  /** In the order of names; points oldest first. */
  readonly outlets: readonly {
    readonly outlet: string;
    readonly points: readonly TrackerPoint[];
  }[];
  /** Outside the range that makes sense, newest first: no points of the line. */
  readonly outside: readonly TrackerPoint[];
  readonly complete: boolean;
}

/** The newest points of a tracker, by outlet, as a chart draws them. */
export async function trackerSeries(store: Store, id: string): Promise<TrackerSeries> {
  const tracker = await findTracker(store, id);
  const { items: all, cursor } = await store.ledger.points(id, { limit: mostPoints });
  const isOutside = (point: TrackerPoint): boolean =>
    tracker.kind === 'figure' && !isInRange(tracker, point);
  const items = all.filter((point) => !isOutside(point));
  const oldestFirst = items.toReversed();
  const names = [...new Set(items.map(({ outlet }) => outlet))].sort();
  const outlets = names.map((outlet) => ({
    outlet,
    points: oldestFirst.filter((point) => point.outlet === outlet),
  }));
  return { tracker, outlets, outside: all.filter(isOutside), complete: cursor === null };
}

export interface StandingDisagreements {
  readonly tracker: Tracker;
  readonly items: readonly Disagreement[];
  readonly complete: boolean;
}

/** Where pages say otherwise now on one tracker: positions are never compared across outlets. */
export async function standingDisagreements(
  store: Store,
  id: string,
): Promise<StandingDisagreements> {
  const tracker = await findTracker(store, id);
  if (tracker.kind === 'position') return { tracker, items: [], complete: true };
  const { items: all, cursor } = await store.ledger.points(id, {
    limit: mostStanding,
    current: true,
  });
  const items = all.filter((point) => isInRange(tracker, point));
  const found: Disagreement[] = [];
  for (const pageId of new Set(items.map((point) => point.pageId))) {
    const points = items.filter((point) => point.pageId === pageId);
    // Most pages agree with the others whenever they were updated: theirs need not be asked for.
    if (disagreements({ pageId, updatedAt: ever, points }, items).length === 0) continue;
    const head = await store.versions.head(pageId);
    if (head === null) continue;
    found.push(...disagreements({ pageId, updatedAt: head.fetchedAt, points }, items));
  }
  return { tracker, items: found, complete: cursor === null };
}
