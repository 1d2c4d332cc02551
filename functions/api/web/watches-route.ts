import { operations } from '../../../shared/contracts/api/operations.ts';
import { mayUse } from '../../../shared/domain/role.ts';
import {
  NewWatchPage,
  WatchesPage,
} from '../../../shared/presentation/web/watches/watches-page.tsx';
import { setLabels, setPaused } from '../../../shared/use-cases/settings/hand-watches.ts';
import { wantedOf } from '../operation-route.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { backTo, postedForm } from './posted-form.ts';
import { filledIn, withQuery } from './query-text.ts';
import { labelsOf, refuseUnwritable } from './watch-form.ts';
import { healthOf } from './watch-health.ts';
import { newWatchRoute } from './watch-new-route.ts';

const tokenFor = ({ who, deps, request }: Asked): string | null =>
  mayUse(who, 'editor') ? deps.formToken(request) : null;

const watchesRoute: Route = {
  method: 'GET',
  path: '/watches',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const url = withQuery(asked.url, { limit: '25', ...filledIn(asked.url) });
    const { query } = wantedOf(operations.watches, { ...asked, url });
    const { items, cursor } = await asked.store.watches.list(query);
    return pageAnswer(
      asked,
      WatchesPage({
        frame: frameOf(asked, { title: 'Watches', view: 'watches' }),
        watches: await Promise.all(items.map((watch) => healthOf(asked, watch))),
        onward: cursor === null ? null : `/watches${withQuery(url, { cursor }).search}`,
        token: tokenFor(asked),
      }),
    );
  },
};

const newWatchForm: Route = {
  method: 'GET',
  path: '/watches/new',
  role: 'editor',
  forPeople: true,
  answer: (asked) =>
    pageAnswer(
      asked,
      NewWatchPage({
        frame: frameOf(asked, { title: 'Follow a page', view: 'watches' }),
        token: asked.deps.formToken(asked.request),
        fields: filledIn(asked.url),
        mistake: null,
        seen: null,
      }),
    ),
};

const watchOf = ({ params }: Asked): string => params['watch'] ?? '';

const backToWatch = (id: string): Response => backTo(`/watches#watch-${encodeURIComponent(id)}`);

/** What is followed, how it does, and what editors do with it. */
export const watchRoutes: readonly Route[] = [
  watchesRoute,
  newWatchForm,
  newWatchRoute,
  postedForm({
    path: '/watches/:watch/pause',
    answer: async (asked, form) => {
      const watch = await setPaused(asked.deps, watchOf(asked), form.get('paused') === 'true');
      return backToWatch(watch.id);
    },
  }),
  postedForm({
    path: '/watches/:watch/labels',
    answer: async (asked, form) => {
      const labels = labelsOf(form.get('labels') ?? '');
      const target = { kind: 'page', url: 'https://harbour-post.example/' } as const;
      refuseUnwritable({ target, name: null, outlet: null, labels });
      return backToWatch((await setLabels(asked.deps, watchOf(asked), labels)).id);
    },
  }),
];
