import { plainTextArticle } from '../article/plain-text.ts';
import { readArticle } from '../article/read-page.ts';
import type { Article } from '../domain/article.ts';
import type { Instant } from '../domain/instant.ts';
import type { Reading } from '../domain/reading.ts';
import type { Selectors } from '../domain/watch.ts';
import { findFigures } from '../figures/find-figures.ts';
import { findStatements } from '../statements/find-statements.ts';

/** What is to be read: markup, the bytes of a page, or plain text. */
export type ReadingContent =
  | { readonly kind: 'html'; readonly html: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string };

export interface ReadingInput {
  readonly content: ReadingContent;
  readonly url?: string;
  readonly contentType?: string;
  /** Relative dates resolve from it where the page gives no time. */
  readonly fetchedAt?: Instant;
  readonly selectors?: Selectors;
}

/** The article of `input` with its figures and statements. Never throws on any content. */
export function readReading(input: ReadingInput): Reading {
  return readFacts(articleOf(input));
}

/** The figures and statements that `article` holds. */
export function readFacts(article: Article): Reading {
  return { article, figures: findFigures(article), statements: findStatements(article) };
}

function articleOf({ content, ...rest }: ReadingInput): Article {
  switch (content.kind) {
    case 'text':
      return plainTextArticle(content.text);
    case 'html':
      return readArticle({ ...rest, html: content.html });
    case 'bytes':
      return readArticle({ ...rest, html: content.bytes });
  }
}
