import type { Article } from '../domain/article.ts';
import type { Instant } from '../domain/instant.ts';
import type { Selectors } from '../domain/watch.ts';
import { guessLanguage } from '../language/guess-language.ts';
import { findNoise } from './body/find-noise.ts';
import { readBody } from './body/read-body.ts';
import { decodePage } from './bytes/decode-page.ts';
import { readFeeds } from './metadata/feeds.ts';
import { gatherDeclared, type PageFacts } from './metadata/page-facts.ts';
import { readKind } from './metadata/page-kind.ts';
import { readMetadata } from './metadata/read-metadata.ts';
import { plainTextArticle } from './plain-text.ts';
import { statedBody } from './state/stated-body.ts';
import { flatten } from './tree/flatten.ts';
import { parseHtml } from './tree/parse-html.ts';
import { selectPlaces } from './tree/select-places.ts';
import { whyUnreadable } from './unreadable/why-unreadable.ts';

export type { Selectors } from '../domain/watch.ts';

/** A page as it was fetched: markup, or bytes whose charset is detected. */
export interface PageInput {
  readonly html: string | Uint8Array;
  readonly url?: string;
  readonly contentType?: string;
  /** Times that the page gives by halves resolve from it. */
  readonly fetchedAt?: Instant;
  readonly selectors?: Selectors;
}

export interface PageContent {
  readonly article: Article;
  /** The page asks for no copies of it to be kept. */
  readonly noArchive: boolean;
  /** Addresses of the feeds that the page declares, absolute. */
  readonly feeds: readonly string[];
}

/** Reads a page: its article, and what it declares for machines. Never throws, on any input. */
export function readPage(input: PageInput): PageContent {
  const html =
    typeof input.html === 'string' ? input.html : decodePage(input.html, input.contentType);
  if (isPlainText(html, input.contentType)) {
    return { article: plainTextArticle(html), noArchive: false, feeds: [] };
  }
  const parsed = parseHtml(html);
  const tree = flatten(parsed.root);
  const chosen = selectPlaces(parsed, tree, input.selectors);
  const declared = gatherDeclared(tree, input.url);
  const kind = readKind(declared);
  const noise = findNoise(tree, { removed: chosen.removed, isPlainPage: kind === 'page' });
  const facts: PageFacts = { ...declared, kind, noise };
  const metadata = readMetadata(facts, chosen);
  const shown = readBody(facts, metadata, chosen);
  const shownReason = whyUnreadable(facts, { ...metadata, ...shown });
  // Never behind a wall: only a page that is empty until its scripts run is read from its data.
  const isWaiting = shownReason === 'script-only' || shownReason === 'empty';
  const stated = isWaiting ? statedBody(facts) : null;
  const body = stated ?? shown;
  const reason = stated === null ? shownReason : null;
  const article: Article = {
    readable: reason === null,
    ...(reason === null ? {} : { unreadableReason: reason }),
    ...metadata,
    language: metadata.language ?? guessLanguage(body.text),
    ...body,
  };
  return { article, noArchive: asksForNoCopies(facts.metas), feeds: readFeeds(facts) };
}

/** The article of a page. Never throws, on any input. */
export const readArticle = (input: PageInput): Article => readPage(input).article;

/** Text or Markdown by its type, and no markup that a server mislabels. */
const isPlainText = (text: string, contentType: string | undefined): boolean =>
  /^\s*text\/(?:plain|markdown)\b/i.test(contentType ?? '') &&
  !/<(?:!doctype|html|head|body|p|div)\b/i.test(text.slice(0, 2000));

const asksForNoCopies = (metas: ReadonlyMap<string, string>): boolean =>
  /\bnoarchive\b/i.test(`${metas.get('robots') ?? ''} ${metas.get('recount') ?? ''}`);
