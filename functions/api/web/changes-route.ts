import { operations } from '../../../shared/contracts/api/operations.ts';
import { ChangesPage } from '../../../shared/presentation/web/changes/changes-page.tsx';
import type { ChangesChoices } from '../../../shared/presentation/web/changes/filters.tsx';
import type { Frame } from '../../../shared/presentation/web/layout.tsx';
import { askedChanges } from '../ledger-routes.ts';
import { wantedOf } from '../operation-route.ts';
import type { Asked, Route } from '../route.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, type QueryTexts, without, withQuery } from './query-text.ts';

const shownAtOnce = '25';

/** What changed: the first view of the morning. */
export const changesRoute: Route = {
  method: 'GET',
  path: '/',
  role: 'reader',
  forPeople: true,
  answer: async (asked) => {
    const filled = filledIn(asked.url);
    const url = withQuery(asked.url, { limit: shownAtOnce, ...filled });
    const { query } = wantedOf(operations.changes, { ...asked, url });
    const { items, cursor } = await askedChanges(asked, query);
    const filters = without(filled, ['cursor', 'limit']);
    return pageAnswer(
      asked,
      ChangesPage({
        frame: frameOf(asked, { title: 'What changed', view: 'changes', feeds: feedsOf(filters) }),
        asked: filters,
        choices: await choicesOf(asked),
        changes: items,
        older: cursor === null ? null : `/${withQuery(url, { ...filters, cursor }).search}`,
      }),
    );
  },
};

function feedsOf(filters: QueryTexts): NonNullable<Frame['feeds']> {
  const search = new URLSearchParams(filters).toString();
  const href = (kind: string): string =>
    `/feeds/changes.${kind}${search === '' ? '' : `?${search}`}`;
  return [
    { type: 'application/atom+xml', href: href('atom'), title: 'What changed (Atom)' },
    { type: 'application/feed+json', href: href('json'), title: 'What changed (JSON Feed)' },
  ];
}

/** Of the first watches and trackers: a form with thousands of choices is none. */
const mostChoices = 500;

async function choicesOf({ store }: Asked): Promise<ChangesChoices> {
  const watches = (await store.watches.list({ limit: mostChoices })).items;
  const trackers = (await store.trackers.list({ limit: mostChoices })).items;
  const sorted = (words: readonly string[]): readonly string[] => [...new Set(words)].sort();
  return {
    labels: sorted(watches.flatMap(({ labels }) => labels)),
    outlets: sorted(watches.flatMap(({ outlet }) => outlet ?? [])),
    trackers: trackers.map(({ id, name }) => ({ id, name })),
  };
}
