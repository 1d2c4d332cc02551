import type { AskedOf } from '../../shared/contracts/api/operation.ts';
import { operations } from '../../shared/contracts/api/operations.ts';
import { askedInstant } from '../../shared/contracts/asked-instant.ts';
import type { Triage } from '../../shared/domain/triage.ts';
import type { Listed } from '../../shared/ports/list.ts';
import { findChange } from '../../shared/use-cases/history/find-change.ts';
import { precisionOf } from '../../shared/use-cases/triage/precision.ts';
import { triageKey } from '../../shared/use-cases/triage/take-step.ts';
import { askedPage, given } from './asked-query.ts';
import { operationRoute } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

/** Triages as the API and the page ask for them. */
export function askedTriages(
  { store, deps }: Asked,
  { since, limit, ...wishes }: AskedOf<typeof operations.triage>['query'],
): Promise<Listed<Triage>> {
  const from = since === undefined ? null : askedInstant(since, deps.clock.now());
  return store.triages.list({ limit, ...given({ ...wishes, since: from }) });
}

/** Questions about what the desk did with changes. */
export const triageRoutes: readonly Route[] = [
  operationRoute(operations.change, async (asked, { params }) => {
    const page = await askedPage(asked, params.page);
    const record = await findChange(asked.store, page, params.change);
    return { ...record, triage: await asked.store.triages.get(triageKey(record)) };
  }),
  operationRoute(operations.triage, (asked, { query }) => askedTriages(asked, query)),
  operationRoute(operations.precision, ({ store, deps }, { query }) =>
    precisionOf(
      store,
      query.since === undefined ? null : askedInstant(query.since, deps.clock.now()),
    ),
  ),
];
