import type { PageEvent } from '../../domain/event.ts';
import type { FigureTracker, Tracker } from '../../domain/tracker.ts';
import { withoutWithheld } from '../withhold/without-withheld.ts';
import { figureTrackers, sentenceOf, statementTrackers } from './lines.ts';
import { positionCauses } from './position-causes.ts';

import type { ProjectDeps, VersionFacts, Wishes } from './project-deps.ts';
import { trackerCauses } from './tracker-causes.ts';

/** Points of one tracker that are compared at most. */
const mostPoints = 500;

/**
 * What a version gives cause for on the trackers it is on: a speaker took another position, or it differs from another outlet
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
    if (isOn(facts, tracker)) events.push(...(await eventsOf(deps, { wishes, facts }, tracker)));
  return Promise.all(events.map((event) => committed(deps, event)));
}

/** Whether any figure or statement of the version is on the tracker's line: most versions are on few lines. */
const isOn = (facts: VersionFacts, tracker: Tracker): boolean =>
  tracker.kind === 'figure' ? hasFigure(facts, tracker) : hasStatement(facts, tracker);

const hasStatement = ({ document: { reading } }: VersionFacts, tracker: Tracker): boolean =>
  reading.statements.some(
    (statement) =>
      statementTrackers([tracker], statement, sentenceOf(reading, statement)).length > 0,
  );

const hasFigure = (
  { outlet, document: { reading } }: VersionFacts,
  tracker: FigureTracker,
): boolean =>
  reading.figures.some(
    (figure) => figureTrackers([tracker], figure, { reading, outlet }).length > 0,
  );

async function committed({ store }: ProjectDeps, event: PageEvent): Promise<PageEvent> {
  if ((await store.versions.commitEvent(event)) === 'committed') return event;
  return (await store.versions.event(event.pageId, event.id)) ?? event;
}

interface Seen {
  readonly wishes: Wishes;
  readonly facts: VersionFacts;
}

async function eventsOf(deps: ProjectDeps, { wishes, facts }: Seen, tracker: Tracker) {
  const store = withoutWithheld(deps.store, wishes.withheld);
  const moment = {
    pageId: facts.page.id,
    version: facts.version.number,
    at: facts.version.fetchedAt,
  };
  const standing = (await store.ledger.points(tracker.id, { limit: mostPoints, current: true }))
    .items;
  const isNew = standing.some(
    ({ pageId, version }) => pageId === moment.pageId && version === moment.version,
  );
  const past = isNew ? (await store.ledger.points(tracker.id, { limit: mostPoints })).items : [];
  if (tracker.kind === 'position') return positionCauses(tracker, moment, { standing, past });
  return trackerCauses(tracker, moment, {
    standing,
    past,
    hasDiffered: async (id) => (await store.versions.event(moment.pageId, id)) !== null,
  });
}
