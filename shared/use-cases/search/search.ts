import type { Instant } from '../../domain/instant.ts';
import type { FigureRecord, StatementRecord, WordsRecord } from '../../domain/ledger.ts';
import type { Page } from '../../domain/page.ts';
import type { FoundPage, Hit } from '../../domain/search.ts';
import type { Version } from '../../domain/version.ts';
import type { Listed, Stretch } from '../../ports/list.ts';
import type { Store } from '../../ports/store.ts';
import { byKey } from '../deliver/by-key.ts';
import { isPublic, termsOf, valueTerm } from './terms.ts';

/** What is looked for; at least words or a value. */
export interface SearchQuery extends Stretch {
  readonly words: string;
  readonly value?: number;
  /** Only what pages say now. */
  readonly current?: boolean;
  /** Only what was on record at that instant. */
  readonly at?: Instant;
  /** Only what came to its page since then. */
  readonly since?: Instant;
  readonly kind?: Hit['kind'];
  /** Records after which a stretch ends, for who cannot wait; left out: a stretch is as long as asked for. */
  readonly mostRead?: number;
}

const mostWords = 8;
/** Of each kind, newest first: more of one page is told of, and asked of its page. */
const mostOfPage = 1000;
/** Of each kind, where a page is looked into first. */
const mostAtFirst = 20;
const mostHits = 10;
const mostVersions = 200;

type SearchStore = Pick<Store, 'ledger' | 'versions' | 'pages'>;

/**
 * Pages that have all the words in one sentence or headline, and the value if there is one; pages to
 * which the rarest of the words came last are first. A stretch may be short and still have a cursor.
 */
export async function search(store: SearchStore, query: SearchQuery): Promise<Listed<FoundPage>> {
  const words = termsOf(query.words).slice(0, mostWords);
  const found: FoundPage[] = [];
  const { mostRead } = query;
  let { cursor = null } = query;
  let read = 0;
  do {
    // One after another where little may be read: a stretch can only end behind a candidate.
    const stretch = { ...query, cursor, limit: mostRead === undefined ? query.limit : 1 };
    const listed = await candidates(store, stretch, words);
    for (const { pageId } of await firstTimes(store, stretch, listed.items)) {
      const looked = await lookInto(store, pageId, { query, words });
      read += looked.read;
      if (looked.page !== null) found.push(looked.page);
    }
    ({ cursor } = listed);
  } while (cursor !== null && found.length < query.limit && read < (mostRead ?? 0));
  return { items: found, cursor };
}

/** A place where a page has the rarest word, or the value. */
interface Candidate {
  readonly pageId: string;
  /** Whether it is the newest such place of its page. */
  readonly isNewest: (store: SearchStore) => Promise<boolean>;
}

async function candidates(
  { ledger }: SearchStore,
  { limit, cursor, value, ...times }: SearchQuery,
  words: readonly string[],
): Promise<Listed<Candidate>> {
  const stretch = { limit, cursor: cursor ?? null };
  const [longest] = words.toSorted((a, b) => b.length - a.length);
  // What stands now has an index by its value: no page is looked into that no longer says it.
  const byValue = times.current === true && value !== undefined;
  const rarest = byValue ? null : (longest ?? valueTerm(value ?? null));
  if (rarest !== null) {
    const listed = await ledger.wordsOf(rarest, stretch);
    return { ...listed, items: listed.items.map((record) => wordCandidate(rarest, record)) };
  }
  if (value === undefined) return { items: [], cursor: null };
  const asked = timesOf(times);
  const listed = await ledger.figures({ ...stretch, ...asked, value });
  return { ...listed, items: listed.items.map((record) => valueCandidate(record, asked)) };
}

const wordCandidate = (word: string, { pageId, version }: WordsRecord): Candidate => ({
  pageId,
  isNewest: async ({ ledger }) => {
    // Of a page with more versions than these since then, it may come twice.
    const { items } = await ledger.wordsOfPage(pageId, { limit: mostVersions });
    const newest = items.find(({ words }) => words.includes(word));
    return newest === undefined || newest.version === version;
  },
});

type FigureTimes = Pick<SearchQuery, 'at' | 'since' | 'current'>;

const valueCandidate = (
  { pageId, lineage, version, figure: { value } }: FigureRecord,
  asked: FigureTimes,
): Candidate => ({
  pageId,
  isNewest: async ({ ledger }) => {
    if (value === null) return true;
    const { items } = await ledger.figures({ ...asked, pageId, value, limit: 1 });
    return items.every((first) => first.lineage === lineage && first.version === version);
  },
});

/** Each page once: where it comes in a stretch, and, further on, only where it has not come before. */
async function firstTimes(
  store: SearchStore,
  { cursor }: SearchQuery,
  found: readonly Candidate[],
): Promise<readonly Candidate[]> {
  const inStretch = byKey(found, ({ pageId }) => pageId).flatMap(([, [first]]) => first ?? []);
  if (cursor == null) return inStretch;
  const isFirst = await Promise.all(inStretch.map(({ isNewest }) => isNewest(store)));
  return inStretch.filter((_, index) => isFirst[index]);
}

const timesOf = ({ at, since, current }: FigureTimes): FigureTimes => ({
  ...(at === undefined ? {} : { at }),
  ...(since === undefined ? {} : { since }),
  ...(current === true ? { current } : {}),
});

interface Wanted {
  readonly query: SearchQuery;
  readonly words: readonly string[];
}

interface Looked {
  readonly page: FoundPage | null;
  /** How many records were read for it. */
  readonly read: number;
}

/** The newest records of a page first: most of what is looked for is there. */
async function lookInto(store: SearchStore, pageId: string, wanted: Wanted): Promise<Looked> {
  const page = await store.pages.get(pageId);
  if (page === null || page.erased !== undefined) return { page: null, read: 1 };
  const newest = await hitsOf(store, page, { ...wanted, most: mostAtFirst });
  if (newest.hits.length > 0 || !newest.isCut)
    return { page: foundPage(page, newest), read: newest.read };
  const all = await hitsOf(store, page, { ...wanted, most: mostOfPage });
  return { page: foundPage(page, all), read: newest.read + all.read };
}

function foundPage({ id, url, outlet, host }: Page, { hits, isCut }: Hits): FoundPage | null {
  if (hits.length === 0) return null;
  const newestFirst = hits.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return {
    pageId: id,
    url,
    outlet: outlet ?? host,
    hits: newestFirst.slice(0, mostHits),
    hasMore: isCut || hits.length > mostHits,
  };
}

interface Hits {
  readonly hits: readonly Hit[];
  /** The page has more on record than is looked through: its newest was. */
  readonly isCut: boolean;
  readonly read: number;
}

interface Looking extends Wanted {
  /** Records of each kind. */
  readonly most: number;
}

async function hitsOf(store: SearchStore, page: Page, wanted: Looking): Promise<Hits> {
  const { most } = wanted;
  const { current, at } = wanted.query;
  const asked = {
    pageId: page.id,
    ...(current === true ? { current } : {}),
    ...(at === undefined ? {} : { at }),
  };
  const [figures, statements, versions] = await Promise.all([
    newestOf<FigureRecord>((s) => store.ledger.figures({ ...asked, ...s }), most),
    newestOf<StatementRecord>((s) => store.ledger.statements({ ...asked, ...s }), most),
    newestOf<Version>((s) => store.versions.list(page.id, s), most),
  ]);
  const all = [
    ...headlinesOf(versions, wanted.query),
    ...figures.items.map(figureHit),
    ...statements.items.filter(({ statement }) => isPublic(statement)).map(statementHit),
  ];
  return {
    hits: oncePerSentence(all.filter((hit) => isWanted(hit, wanted))),
    isCut: figures.isCut || statements.isCut || versions.isCut,
    read: figures.items.length + statements.items.length + passedOver(wanted.query, versions.items),
  };
}

/** Of a page's versions, about as many records as are read to find those of a time, or of now. */
const passedOver = ({ at, current }: SearchQuery, [head]: readonly Version[]): number =>
  at === undefined && current !== true ? 10 : 5 + 3 * (head?.number ?? 0);

interface Newest<T> {
  readonly items: readonly T[];
  readonly isCut: boolean;
}

/** The newest items of a list, and whether there are older ones. */
async function newestOf<T>(
  list: (stretch: Stretch) => Promise<Listed<T>>,
  most: number,
): Promise<Newest<T>> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const listed: Listed<T> = await list({ limit: most - items.length, cursor });
    items.push(...listed.items);
    ({ cursor } = listed);
  } while (cursor !== null && items.length < most);
  return { items, isCut: cursor !== null };
}

/** A figure's sentence is often a statement's as well: it is one hit, with the number and who says it. */
const oncePerSentence = (hits: readonly Hit[]): readonly Hit[] =>
  byKey(hits, ({ text, from }) => JSON.stringify([text, from])).flatMap(([, same]) => {
    const [first] = same;
    const speaker = same.find((hit) => hit.speaker !== null)?.speaker ?? null;
    return first === undefined ? [] : [{ ...first, speaker }];
  });

/** All words in the one text; a value only among figures. */
function isWanted({ text, kind, value, from }: Hit, { words, query }: Wanted): boolean {
  if (query.kind !== undefined && kind !== query.kind) return false;
  if (query.since !== undefined && from < query.since) return false;
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
function headlinesOf(
  { items, isCut }: Newest<Version>,
  { current, at }: SearchQuery,
): readonly Hit[] {
  const hits: Hit[] = [];
  // Of a list that was cut, the oldest may have brought its headline or not: it is left out.
  for (const { headline, number, fetchedAt } of items.toReversed().slice(isCut ? 1 : 0)) {
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
