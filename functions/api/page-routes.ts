import { operations } from '../../shared/contracts/api/operations.ts';
import { fieldText } from '../../shared/domain/reading.ts';
import type { VersionDocument } from '../../shared/domain/version.ts';
import { boundedDiff } from '../../shared/use-cases/history/bounded-diff.ts';
import { otherReadings } from '../../shared/use-cases/history/find-page.ts';
import { findVersion, loadVersion } from '../../shared/use-cases/history/load-version.ts';
import { askedPage } from './asked-query.ts';
import { operationRoute } from './operation-route.ts';
import type { Asked, Route } from './route.ts';

const textNotice =
  'These words belong to the outlet. They are shown for checking and comparing; quote the sentence that is evidence, and link to the page.';

/** `latest` as the use-cases count it. */
export const numberOf = (text: string | undefined): number =>
  text === undefined || text === 'latest' ? 0 : Number(text);

/** Questions about one page and its versions. */
export const pageRoutes: readonly Route[] = [
  operationRoute(operations.pages, async ({ store }, { query }) => {
    const { items, cursor } = await store.pages.list(query);
    return { items: items.filter(({ erased }) => erased === undefined), cursor };
  }),
  operationRoute(operations.page, async (asked, { params }) => {
    const { store, deps } = asked;
    const page = await askedPage(asked, params.page);
    const others = await otherReadings({ store, digest: deps.digest }, page);
    return {
      page,
      state: await store.pages.state(page.id),
      newest: await store.versions.head(page.id),
      otherReadings: others.map(({ id }) => id),
    };
  }),
  operationRoute(operations.versions, async (asked, { params, query }) =>
    asked.store.versions.list((await askedPage(asked, params.page)).id, query),
  ),
  operationRoute(operations.version, async (asked, { params }) => {
    const page = await askedPage(asked, params.page);
    const { version, document } = await findVersion(asked.store, page, numberOf(params.number));
    return { page, version, facts: document === null ? null : factsOf(document) };
  }),
  operationRoute(operations.versionText, async (asked, { params }) => {
    const page = await askedPage(asked, params.page);
    const { document } = await loadVersion(asked.store, page, numberOf(params.number));
    return { notice: textNotice, article: document.reading.article };
  }),
  operationRoute(operations.diff, (asked, { params, query }) =>
    askedDiff(asked, params.page, query),
  ),
  operationRoute(operations.events, async (asked, { params, query }) =>
    asked.store.versions.events((await askedPage(asked, params.page)).id, query),
  ),
  operationRoute(operations.spells, async (asked, { params, query }) =>
    asked.store.pages.spells((await askedPage(asked, params.page)).id, query),
  ),
];

/** Two versions of a page held against each other: the newest and the one before it by default. */
async function askedDiff(
  asked: Asked,
  name: string,
  { from, to }: { readonly from?: string | undefined; readonly to?: string | undefined },
) {
  const page = await askedPage(asked, name);
  const after = await loadVersion(asked.store, page, numberOf(to));
  const earlier = from === undefined ? after.version.number - 1 : numberOf(from);
  // Of the only version: held against itself, it says that nothing changed.
  const before =
    earlier < 1 && from === undefined ? after : await loadVersion(asked.store, page, earlier);
  const diff = boundedDiff(before, after);
  return {
    page,
    before: before.version,
    after: after.version,
    changes: diff.changes,
    words: diff.words,
  };
}

/** What a version says, sentence by sentence. */
export function factsOf({ finalUrl, reading, changes }: VersionDocument) {
  const { article, figures, statements } = reading;
  const sentence = ({ in: field, sentence: [start, end] }: Sentenced): string =>
    fieldText(article, field).slice(start, end);
  return {
    ...article,
    finalUrl,
    figures: figures.map((figure) => ({ figure, sentence: sentence(figure) })),
    statements: statements.map((statement) => ({ statement, sentence: sentence(statement) })),
    changes,
  };
}

type Sentenced = Pick<VersionDocument['reading']['figures'][number], 'in' | 'sentence'>;
