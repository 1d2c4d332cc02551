import { operations } from '../../../shared/contracts/api/operations.ts';
import { csvLine } from '../../../shared/presentation/export/csv.ts';
import { TriagePage } from '../../../shared/presentation/web/triage/triage-page.tsx';
import { precisionOf } from '../../../shared/use-cases/triage/precision.ts';
import { wantedOf } from '../operation-route.ts';
import type { Asked, Route } from '../route.ts';
import { askedTriages } from '../triage-routes.ts';
import { frameOf, pageAnswer } from './page-answer.ts';
import { filledIn, without, withQuery } from './query-text.ts';

const shownAtOnce = '50';

async function triageView(asked: Asked): Promise<Response> {
  const filled = filledIn(asked.url);
  const url = withQuery(asked.url, { limit: shownAtOnce, ...filled });
  const { query } = wantedOf(operations.triage, { ...asked, url });
  const { items, cursor } = await askedTriages(asked, query);
  const filters = without(filled, ['cursor', 'limit']);
  return pageAnswer(
    asked,
    TriagePage({
      frame: frameOf(asked, { title: 'Triage', view: 'triage' }),
      asked: filters,
      triages: items,
      precision: await precisionOf(asked.store, null),
      older: cursor === null ? null : `/triage${withQuery(url, { ...filters, cursor }).search}`,
    }),
  );
}

const columns = ['kind', 'outlet', 'news', 'not_news', 'wrong_extraction', 'precision'];

async function precisionCsv({ store }: Asked): Promise<Response> {
  const { rows } = await precisionOf(store, null);
  const lines = rows.map(({ kind, outlet, news, notNews, wrongExtraction, precision }) =>
    csvLine([kind, outlet, news, notNews, wrongExtraction, precision]),
  );
  return new Response([csvLine(columns), ...lines].join(''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="recount-precision.csv"',
    },
  });
}

const common = { method: 'GET', role: 'reader' } as const;

/** What the desk looks into, and how often it was news. */
export const triageViews: readonly Route[] = [
  { ...common, path: '/triage', forPeople: true, answer: triageView },
  { ...common, path: '/triage/precision.csv', forPeople: false, answer: precisionCsv },
];
