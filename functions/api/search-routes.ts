import type { AskedOf } from '../../shared/contracts/api/operation.ts';
import { operations } from '../../shared/contracts/api/operations.ts';
import { askedInstant } from '../../shared/contracts/asked-instant.ts';
import type { FoundPage } from '../../shared/domain/search.ts';
import type { Listed } from '../../shared/ports/list.ts';
import { search } from '../../shared/use-cases/search/search.ts';
import { given } from './asked-query.ts';
import { operationRoute } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

/** A search as the API and the page ask for it. */
export const askedSearch = (
  { store, deps }: Asked,
  {
    words,
    value,
    current,
    at,
    since,
    kind,
    limit,
    cursor,
  }: AskedOf<typeof operations.search>['query'],
  mostRead?: number,
): Promise<Listed<FoundPage>> =>
  search(store, {
    words: words ?? '',
    limit,
    ...given({
      cursor,
      value: value === undefined ? null : Number(value),
      current: current === 'true' ? true : null,
      at: at === undefined ? null : askedInstant(at, deps.clock.now()),
      since: since === undefined ? null : askedInstant(since, deps.clock.now()),
      kind,
      mostRead,
    }),
  });

/** Looking for words and numbers in all that is on record. */
export const searchRoutes: readonly Route[] = [
  operationRoute(operations.search, (asked, { query }) => askedSearch(asked, query)),
];
