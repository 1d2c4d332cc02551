import type { Block } from '../domain/article.ts';

const RECALLED =
  /\b(?:earlier|previous|prior|original)\s+(?:versions?|editions?|headlines?|articles?)\b[^.]{0,60}\b(?:said|stated|gave|reported|put|misstated|incorrectly|wrongly|mistakenly|had|referred|listed)\b|^\s*(?:correction|clarification|editor[’']s note|korrektur)\b[^:.]{0,40}:|\b(?:article|story|headline|page|report) (?:has|have|had|was|were) (?:been )?(?:corrected|amended)\b|\bfrühere(?:n|r)? (?:Version|Fassung)\b/iu;

/** Whether a sentence quotes what the page said before: "an earlier version said 58". Its numbers are the note's. */
export const recallsEarlierVersion = (sentence: string): boolean => RECALLED.test(sentence);

/**
 * A test whether an offset stands in a correction note, whose numbers are no assertions of the
 * article. Offsets must be asked in rising order, so that a long page is walked once.
 */
export function noteTest(blocks: readonly Block[]): (offset: number) => boolean {
  const notes = blocks.filter((block) => block.kind === 'note').sort((a, b) => a.start - b.start);
  let next = 0;
  return (offset) => {
    while ((notes[next]?.end ?? Number.POSITIVE_INFINITY) <= offset) next++;
    return (notes[next]?.start ?? Number.POSITIVE_INFINITY) <= offset;
  };
}
