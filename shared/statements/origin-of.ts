import { outletWords, plainAudiences } from '../language/en/speaker-words.ts';
import type { Draft } from './draft.ts';
import { isCapital, lowerAt, surfaceOf } from './passage.ts';

const MOST_WORDS = 8;

/**
 * The relay chain of a statement, nearest first: the outlet that was told, or those whom a
 * reporting outlet cites. "told reporters" names no outlet and gives none.
 */
export function originOf(draft: Draft, beside: readonly Draft[]): string[] {
  const told = outletTold(draft);
  const cited =
    draft.cue?.reading.verb.act === 'report' ||
    draft.cue?.reading.verb.lemma === 'say' ||
    draft.shape === 'according'
      ? citedBeside(draft, beside)
      : null;
  return [told, cited].filter((link) => link !== null);
}

function outletTold({ passage, audience, cue }: Draft): string | null {
  if (audience === null || cue?.reading.verb.lemma !== 'tell') return null;
  let { from } = audience;
  if (/^(?:the|a|an)$/.test(lowerAt(passage, from))) from++;
  const last = lowerAt(passage, audience.to - 1);
  const isOutlet = isCapital(passage, from) && !plainAudiences.has(last);
  const isLong = audience.to - from > MOST_WORDS;
  return isOutlet && !isLong
    ? surfaceOf(passage, { from, to: audience.to }).replace(/['’]s$/, '')
    : outletNoun(draftPhrase(passage, audience));
}

const draftPhrase = (
  passage: Draft['passage'],
  range: { readonly from: number; readonly to: number },
): string => surfaceOf(passage, range);

/** "told the newspaper": an outlet by its noun. */
function outletNoun(phrase: string): string | null {
  const last = phrase.toLowerCase().split(/\s+/).at(-1) ?? '';
  return outletWords.has(last) ? phrase : null;
}

function citedBeside(draft: Draft, beside: readonly Draft[]): string | null {
  const citing = beside.find(
    (other) =>
      other.unit === draft.unit &&
      other.cue?.reading.verb.lemma === 'cite' &&
      other.speaker?.from === draft.speaker?.from,
  );
  const range = citing?.content[0];
  return citing === undefined || range === undefined || range.to - range.from > MOST_WORDS + 4
    ? null
    : surfaceOf(citing.passage, range);
}
