import type { Passage } from '../../domain/preview.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Span } from '../../domain/span.ts';
import { splitSentences } from '../../language/sentences.ts';

/** Bodies up to this many characters are shown whole. */
const shownWhole = 2500;

/**
 * What is shown of the body: all of a short one, else each sentence that holds a fact with the one
 * before it and the one after.
 */
export function passagesOf(reading: Reading, { full }: { readonly full: boolean }): Passage[] {
  const { text } = reading.article;
  if (full || text.length <= shownWhole) return [{ start: 0, end: text.length }];
  const sentences = splitSentences(text);
  const holds = factTest(reading);
  const shown = sentences.map((_, at) =>
    [at - 1, at, at + 1].some((near) => {
      const sentence = sentences[near];
      return sentence !== undefined && holds(sentence);
    }),
  );
  const passages: Passage[] = [];
  for (const [at, [start, end]] of sentences.entries()) {
    if (shown[at] !== true) continue;
    const last = passages.at(-1);
    if (last !== undefined && shown[at - 1] === true) passages.splice(-1, 1, { ...last, end });
    else passages.push({ start, end });
  }
  return passages;
}

function factTest({ figures, statements }: Reading): (sentence: Span) => boolean {
  const spans = [
    ...figures.filter((figure) => figure.in === 'body').map(({ start, end }) => [start, end]),
    ...statements.filter((said) => said.in === 'body').map(({ sentence }) => sentence),
  ].sort(([a = 0], [b = 0]) => a - b);
  return ([start, end]) => spans.some(([from = 0, to = 0]) => from < end && to > start);
}
