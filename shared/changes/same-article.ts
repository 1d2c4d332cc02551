import type { Article } from '../domain/article.ts';
import { foldText } from './fold-text.ts';
import { isTimeStamp, withoutRelativeTimes } from './time-stamp.ts';

/**
 * A text form of what the article says, for the caller to hash: articles that differ only in
 * typography, quotation marks, dashes, spaces, encoding damage, Unicode form, paragraph breaks or
 * time stamps give the same key.
 */
export function articleKey(article: Article): string {
  const field = (text: string | null): string | null =>
    text === null ? null : foldText(withoutRelativeTimes(text));
  return JSON.stringify([
    field(article.headline),
    field(article.standfirst),
    article.byline.map(foldText),
    foldText(bodyParts(article).join(' ')),
  ]);
}

function bodyParts(article: Article): string[] {
  return article.text
    .split('\n')
    .filter((line) => line.trim() !== '' && !isTimeStamp(line))
    .map(withoutRelativeTimes);
}
