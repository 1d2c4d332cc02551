import { operations } from '../../../shared/contracts/api/operations.ts';
import type { Page } from '../../../shared/domain/page.ts';
import { ComparableList } from '../../../shared/presentation/web/compare/comparable-list.tsx';
import { ComparePage } from '../../../shared/presentation/web/compare/compare-page.tsx';
import type { CompareView } from '../../../shared/presentation/web/compare/compare-text.tsx';
import { compareHref } from '../../../shared/presentation/web/compare/pair-links.ts';
import { compareVersions } from '../../../shared/use-cases/history/compare-versions.ts';
import { askedPage } from '../asked-query.ts';
import { wantedOf } from '../operation-route.ts';
import { numberOf } from '../page-routes.ts';
import type { Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, withQuery } from './query-text.ts';

/** Any two versions of a page held against each other. */
const compareRoute: Route = {
  method: 'GET',
  path: '/pages/:page/compare',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { view, ...pair } = filledIn(asked.url);
    const url = withQuery(asked.url, pair);
    const { params, query } = wantedOf(operations.diff, { ...asked, url });
    const page = await askedPage(asked, params.page);
    const { from, to } = query;
    const compared = await compareVersions(asked.store, page, {
      from: from === undefined ? null : numberOf(from),
      to: numberOf(to),
    });
    return pageAnswer(
      asked,
      ComparePage({
        ...compared,
        frame: frameOf(asked, { title: titleOf(page, compared), view: 'compare' }),
        view: viewOf(view),
        origin: asked.url.origin,
      }),
    );
  },
};

const viewOf = (text: string | undefined): CompareView => (text === 'inline' ? 'inline' : 'side');

type Compared = Awaited<ReturnType<typeof compareVersions>>;

const titleOf = ({ url }: Page, { before, after }: Compared): string =>
  after.version.headline ?? before.version.headline ?? url;

const mostLooked = 200;

/** Where a comparison begins: a page that is named, or one that changed lately. */
const compareStartRoute: Route = {
  method: 'GET',
  path: '/compare',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const { page } = filledIn(asked.url);
    if (page !== undefined) {
      const { id } = await askedPage(asked, page);
      const { pathname } = new URL(compareHref({ pageId: id, from: 1, to: 1 }), asked.url);
      return new Response(null, { status: 303, headers: { location: pathname } });
    }
    const { items } = await asked.store.ledger.changes({ limit: mostLooked });
    const frame = frameOf(asked, { title: 'Compare', view: 'compare' });
    return pageAnswer(asked, ComparableList({ frame, changes: items }));
  },
};

/** The comparison of versions, and where it begins. */
export const compareRoutes: readonly Route[] = [compareStartRoute, compareRoute];
