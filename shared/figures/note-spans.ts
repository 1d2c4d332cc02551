import type { Article } from '../domain/article.ts';
import type { TextField } from '../domain/span.ts';

const RECALLED =
  /\b(?:an|a|the|this|our)?\s*(?:earlier|previous|prior|original)\s+(?:versions?|editions?|reports?|stor(?:y|ies)|headlines?|articles?)\b[^.]{0,60}\b(?:said|stated|gave|reported|put|misstated|incorrectly|wrongly|mistakenly|had|referred|listed)\b|^\s*(?:correction|clarification|editor[’']s note|update|korrektur)\b[^:.]{0,40}:|\b(?:has|have|had) been (?:corrected|amended|updated) (?:to|after|because)\b|\bfrühere(?:n|r)? (?:Version|Fassung)\b/iu;

/** Whether a sentence quotes what the page said before: "an earlier version said 58". Its numbers are the note's. */
export const recallsEarlierVersion = (sentence: string): boolean => RECALLED.test(sentence);

/** Whether `offset` of `field` stands in a correction note, whose numbers are no assertions of the article. */
export function isInNote(article: Article, field: TextField, offset: number): boolean {
  if (field !== 'body') return false;
  return article.blocks.some(
    (block) => block.kind === 'note' && block.start <= offset && offset < block.end,
  );
}
