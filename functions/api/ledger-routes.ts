import type { AskedOf } from '../../shared/contracts/api/operation.ts';
import { operations } from '../../shared/contracts/api/operations.ts';
import type { ChangeRecord } from '../../shared/domain/ledger.ts';
import type { Listed } from '../../shared/ports/list.ts';
import { withSight } from '../../shared/use-cases/history/page-sights.ts';
import { wantedChanges } from '../../shared/use-cases/history/wanted-changes.ts';
import { given, ledgerFilters } from './asked-query.ts';
import { operationRoute } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

type ChangesAsked = AskedOf<typeof operations.changes>['query'];

/** Changes as the API, the feeds and the page ask for them. */
export async function askedChanges(
  asked: Asked,
  { limit, cursor, kind, notice, unnoted, ...wishes }: ChangesAsked,
): Promise<Listed<ChangeRecord>> {
  const filters = await ledgerFilters(asked, wishes);
  const query = { ...filters, ...given({ kind, notice, cursor }), limit };
  return wantedChanges(asked.store.ledger, query, { ...wishes, unnoted: unnoted === 'true' });
}

/** Questions of the ledger. */
export const ledgerRoutes: readonly Route[] = [
  operationRoute(operations.changes, (asked, { query }) => askedChanges(asked, query)),
  operationRoute(operations.figures, async (asked, { query }) => {
    const { limit, cursor, measure, status, value, current } = query;
    const listed = await asked.store.ledger.figures({
      ...(await ledgerFilters(asked, query)),
      ...given({ cursor, measure, status }),
      ...(value === undefined ? {} : { value: Number(value) }),
      ...(current === 'true' ? { current: true } : {}),
      limit,
    });
    return { ...listed, items: await withSight(asked.store, listed.items) };
  }),
  operationRoute(operations.statements, async (asked, { query }) => {
    const { limit, cursor, speaker, speakerKey, topic, current } = query;
    const listed = await asked.store.ledger.statements({
      ...(await ledgerFilters(asked, query)),
      ...given({ cursor, speaker, speakerKey, topic }),
      ...(current === 'true' ? { current: true } : {}),
      limit,
    });
    return { ...listed, items: await withSight(asked.store, listed.items) };
  }),
  operationRoute(operations.speakers, async (asked, { query }) => {
    const { limit, cursor, startsWith } = query;
    const listed = await asked.store.ledger.speakers({ ...given({ cursor, startsWith }), limit });
    const seen = await withSight(
      asked.store,
      listed.items.map(({ last }) => last),
    );
    return {
      ...listed,
      items: seen.map((last, at) => ({ key: listed.items[at]?.key ?? '', last })),
    };
  }),
];
