import type { Instant } from '../../domain/instant.ts';
import type { FigureRecord, StatementRecord } from '../../domain/ledger.ts';
import type { Page } from '../../domain/page.ts';
import type { FoundPage, Hit } from '../../domain/search.ts';
import type { Listed, Stretch } from '../../ports/list.ts';
import type { Store } from '../../ports/store.ts';
import { byKey } from '../deliver/by-key.ts';
import { isPublic, termsOf } from './terms.ts';

/** What is looked for; at least words or a value. */
export interface SearchQuery extends Stretch {
  readonly words: string;
  readonly value?: number;
  /** Only what pages say now. */
  readonly current?: boolean;
  /** Only what was on record at that instant. */
  readonly at?: Instant;
}

const mostWords = 8;
const mostOfPage = 200;
const mostHits = 10;

type SearchStore = Pick<Store, 'ledger' | 'versions' | 'pages'>;

/**
 * Pages that have all the words in one sentence or headline, and the value if there is one; pages to
 * which the rarest of the words came last are first. A stretch may be short and still have a cursor.
 */
export async function search(store: SearchStore, query: SearchQuery): Promise<Listed<FoundPage>> {
  const words = termsOf(query.words).slice(0, mostWords);
  const { pageIds, cursor } = await candidates(store, query, words);
  const found = await Promise.all(
    pageIds.map((pageId) => lookInto(store, pageId, { query, words })),
  );
  return { items: found.filter((page) => page !== null), cursor };
}

interface Candidates {
  readonly pageIds: readonly string[];
  readonly cursor: string | null;
}

async function candidates(
  { ledger }: SearchStore,
  { limit, cursor, value, current, at }: SearchQuery,
  words: readonly string[],
): Promise<Candidates> {
  const stretch = { limit, cursor: cursor ?? null };
  const [rarest] = words.toSorted((a, b) => b.length - a.length);
  if (rarest !== undefined) return distinct(await ledger.wordsOf(rarest, stretch));
  if (value === undefined) return { pageIds: [], cursor: null };
  const time = at === undefined ? {} : { at };
  const now = current === true ? { current } : {};
  return distinct(await ledger.figures({ ...stretch, ...time, ...now, value }));
}

const distinct = ({ items, cursor }: Listed<{ readonly pageId: string }>): Candidates => ({
  pageIds: [...new Set(items.map(({ pageId }) => pageId))],
  cursor,
});

interface Wanted {
  readonly query: SearchQuery;
  readonly words: readonly string[];
}

async function lookInto(
  store: SearchStore,
  pageId: string,
  wanted: Wanted,
): Promise<FoundPage | null> {
  const page = await store.pages.get(pageId);
  if (page === null || page.erased !== undefined) return null;
  const hits = (await hitsOf(store, page, wanted)).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  if (hits.length === 0) return null;
  const { url, outlet, host } = page;
  const shown = hits.slice(0, mostHits);
  return { pageId, url, outlet: outlet ?? host, hits: shown, hasMore: hits.length > mostHits };
}

async function hitsOf(store: SearchStore, page: Page, wanted: Wanted): Promise<readonly Hit[]> {
  const { current, at } = wanted.query;
  const query = {
    pageId: page.id,
    limit: mostOfPage,
    ...(current === true ? { current } : {}),
    ...(at === undefined ? {} : { at }),
  };
  const [figures, statements, headlines] = await Promise.all([
    store.ledger.figures(query),
    store.ledger.statements(query),
    headlinesOf(store, page, wanted.query),
  ]);
  const all = [
    ...headlines,
    ...figures.items.map(figureHit),
    ...statements.items.filter(({ statement }) => isPublic(statement)).map(statementHit),
  ];
  return oncePerSentence(all.filter((hit) => isWanted(hit, wanted)));
}

/** A figure's sentence is often a statement's as well: it is one hit, with the number and who says it. */
const oncePerSentence = (hits: readonly Hit[]): readonly Hit[] =>
  byKey(hits, ({ text, from }) => JSON.stringify([text, from])).flatMap(([, same]) => {
    const [first] = same;
    const speaker = same.find((hit) => hit.speaker !== null)?.speaker ?? null;
    return first === undefined ? [] : [{ ...first, speaker }];
  });

/** All words in the one text; a value only among figures. */
function isWanted({ text, kind, value }: Hit, { words, query }: Wanted): boolean {
  if (query.value !== undefined && (kind !== 'figure' || value !== query.value)) return false;
  const terms = new Set(termsOf(text));
  return words.every((word) => terms.has(word));
}

const figureHit = ({ figure, sentence, version, from, until }: FigureRecord): Hit => ({
  kind: 'figure',
  text: sentence,
  version,
  from,
  until,
  value: figure.value,
  speaker: null,
});

const statementHit = ({ statement, sentence, version, from, until }: StatementRecord): Hit => ({
  kind: 'statement',
  text: sentence,
  version,
  from,
  until,
  value: null,
  speaker: statement.speaker?.name ?? statement.speaker?.surface ?? null,
});

/** Each headline from the version that brought it until the one that replaced it. */
async function headlinesOf(
  { versions }: SearchStore,
  { id }: Page,
  { current, at }: SearchQuery,
): Promise<readonly Hit[]> {
  const { items } = await versions.list(id, { limit: mostOfPage });
  const hits: Hit[] = [];
  for (const { headline, number, fetchedAt } of items.toReversed()) {
    const last = hits.at(-1);
    if (headline === null || headline === last?.text) continue;
    if (last !== undefined) hits[hits.length - 1] = { ...last, until: fetchedAt };
    hits.push({
      kind: 'headline',
      text: headline,
      version: number,
      from: fetchedAt,
      until: null,
      value: null,
      speaker: null,
    });
  }
  return hits.filter(
    ({ from, until }) =>
      (current !== true || until === null) &&
      (at === undefined || (from <= at && (until === null || until > at))),
  );
}
