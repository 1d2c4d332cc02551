import { operations } from '../../../shared/contracts/api/operations.ts';
import { PagesPage } from '../../../shared/presentation/web/pages/pages-page.tsx';
import { wantedOf } from '../operation-route.ts';
import type { Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, withQuery } from './query-text.ts';

/** Every page that has a record. */
export const pagesRoute: Route = {
  method: 'GET',
  path: '/pages',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { store } = asked;
    const url = withQuery(asked.url, { limit: '50', ...filledIn(asked.url) });
    const { items, cursor } = await store.pages.list(
      wantedOf(operations.pages, { ...asked, url }).query,
    );
    const pages = await Promise.all(
      items.map(async (page) => {
        const [state, head] = await Promise.all([
          store.pages.state(page.id),
          store.versions.head(page.id),
        ]);
        return { page, state, headline: head?.headline ?? null, versions: head?.number ?? 0 };
      }),
    );
    const onward = cursor === null ? null : `/pages${withQuery(url, { cursor }).search}`;
    return pageAnswer(
      asked,
      PagesPage({ frame: frameOf(asked, { title: 'Pages', view: 'pages' }), pages, onward }),
    );
  },
};
