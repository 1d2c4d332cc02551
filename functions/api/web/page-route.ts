import { operations } from '../../../shared/contracts/api/operations.ts';
import { PageView } from '../../../shared/presentation/web/page/page-view.tsx';
import { timelineEntries } from '../../../shared/presentation/web/page/timeline-entries.ts';
import { pageHistory } from '../../../shared/use-cases/history/page-history.ts';
import { askedPage } from '../asked-query.ts';
import { wantedOf } from '../operation-route.ts';
import { factsOf } from '../page-routes.ts';
import type { Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, withQuery } from './query-text.ts';

/** One page through time. */
export const pageRoute: Route = {
  method: 'GET',
  path: '/pages/:page',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { store } = asked;
    const url = withQuery(asked.url, filledIn(asked.url));
    const { params, query } = wantedOf(operations.versions, { ...asked, url });
    const page = await askedPage(asked, params.page);
    const history = await pageHistory(store, page, query);
    const { state, versions, cursor } = history;
    const head = await store.versions.head(page.id);
    const document = head === null ? null : await store.versions.documentOf(head);
    const spells = state?.spell == null ? history.spells : [state.spell, ...history.spells];
    return pageAnswer(
      asked,
      PageView({
        frame: frameOf(asked, { title: head?.headline ?? page.url, view: 'pages' }),
        page,
        state,
        versions: versions.map(({ version }) => version),
        timeline: timelineEntries({ versions, spells }),
        facts: document === null ? null : factsOf(document),
        older: cursor === null ? null : withQuery(url, { cursor }).search,
      }),
    );
  },
};
