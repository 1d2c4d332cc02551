import type { Article } from './article.ts';
import type { Figure } from './figure.ts';
import type { TextField } from './span.ts';
import type { Statement } from './statement.ts';

/** An article with the facts recognised in it: all that two versions are compared by. */
export interface Reading {
  readonly article: Article;
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
}

/** The text that offsets with this `in` count in; empty when the article has no such field. */
export function fieldText(article: Article, field: TextField): string {
  switch (field) {
    case 'body':
      return article.text;
    case 'headline':
      return article.headline ?? '';
    case 'standfirst':
      return article.standfirst ?? '';
  }
}
