import { operations } from '../../shared/contracts/api/operations.ts';
import type { Alert } from '../../shared/domain/alert.ts';
import { after } from '../../shared/domain/instant.ts';
import { RecountError } from '../../shared/domain/recount-error.ts';
import { subjectWords } from '../../shared/presentation/web/alerts/alert-words.ts';
import {
  type DeliveredAlerts,
  recordedAlerts,
} from '../../shared/use-cases/history/recorded-alerts.ts';
import {
  findTracker,
  standingDisagreements,
  trackerSeries,
} from '../../shared/use-cases/history/tracker-lines.ts';
import { given } from './asked-query.ts';
import { operationRoute } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

const farOff = '9999-12-31T00:00:00.000Z';
const mostCounted = 100;
const lateMs = 10 * 60_000;

/** Questions about what is followed, what was told, and how the service does. */
export const settingRoutes: readonly Route[] = [
  operationRoute(operations.health, health),
  operationRoute(operations.watches, ({ store }, { query }) => store.watches.list(query)),
  operationRoute(operations.watch, (asked, { params }) => findWatch(asked, params.watch)),
  operationRoute(operations.watchPages, async (asked, { params, query }) =>
    asked.store.pages.listByWatch((await findWatch(asked, params.watch)).id, query),
  ),
  operationRoute(operations.trackers, ({ store }, { query }) => store.trackers.list(query)),
  operationRoute(operations.tracker, ({ store }, { params }) => findTracker(store, params.tracker)),
  operationRoute(operations.points, async ({ store }, { params, query }) => {
    const { current, limit, cursor } = query;
    const { id } = await findTracker(store, params.tracker);
    return store.ledger.points(id, { limit, ...given({ cursor }), current: current === 'true' });
  }),
  operationRoute(operations.series, ({ store }, { params }) =>
    trackerSeries(store, params.tracker),
  ),
  operationRoute(operations.disagreements, ({ store }, { params }) =>
    standingDisagreements(store, params.tracker),
  ),
  operationRoute(operations.alerts, async ({ store }, { query }) => {
    const { limit, cursor, status } = query;
    const listed = await recordedAlerts(store, { limit, ...given({ cursor, status }) });
    return { ...listed, items: listed.items.map(deliveryOf) };
  }),
];

async function health({ deps, store }: Asked) {
  const now = deps.clock.now();
  const [next] = await store.pages.due(farOff, 1);
  return {
    version: deps.version,
    now,
    pending: (await store.versions.pending(now, mostCounted)).length,
    overdue: (await store.pages.due(after(now, -lateMs), mostCounted)).length,
    nextDueAt: next?.dueAt ?? null,
  };
}

async function findWatch({ store }: Asked, id: string) {
  const watch = await store.watches.get(id);
  if (watch !== null) return watch;
  throw new RecountError('not-found.watch', `There is no watch ${id}.`);
}

const deliveryOf = ({ delivery, alerts }: DeliveredAlerts) => ({
  ...delivery,
  test: delivery.test === true,
  alerts: alerts.map(toldOf),
});

function toldOf({ id, createdAt, ruleId, subject, page }: Alert) {
  const { url, outlet, headline } = page;
  return {
    id,
    createdAt,
    ruleId,
    about: subject.kind,
    summary: subjectWords(subject),
    url,
    outlet,
    headline,
  };
}
