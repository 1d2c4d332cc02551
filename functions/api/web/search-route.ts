import { operations } from '../../../shared/contracts/api/operations.ts';
import { SearchPage } from '../../../shared/presentation/web/search/search-page.tsx';
import { wantedOf } from '../operation-route.ts';
import type { Route } from '../route.ts';
import { askedSearch } from '../search-routes.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, without, withQuery } from './query-text.ts';

const shownAtOnce = '20';
/** A person would rather look further than wait. */
const mostRead = 220;

/** Words and numbers in all that is on record: now, or at a time. */
export const searchRoute: Route = {
  method: 'GET',
  path: '/search',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const filled = filledIn(asked.url);
    const url = withQuery(asked.url, { limit: shownAtOnce, ...filled });
    const { query } = wantedOf(operations.search, { ...asked, url });
    const { items, cursor } = await askedSearch(asked, query, mostRead);
    const sought = without(filled, ['cursor', 'limit']);
    return pageAnswer(
      asked,
      SearchPage({
        frame: frameOf(asked, { title: 'Search', view: 'search' }),
        asked: sought,
        found: items,
        more: cursor === null ? null : `/search${withQuery(url, { ...sought, cursor }).search}`,
      }),
    );
  },
};
