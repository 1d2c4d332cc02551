import { auxiliaries, determiners, subjectPronouns } from '../language/en/grammar-words.ts';
import { isRole, organisationWords } from '../language/en/speaker-words.ts';
import { type Piece, piecesOf } from './content-words.ts';
import type { Draft } from './draft.ts';
import { isCapital, lowerAt, type Passage, type Range } from './passage.ts';

/**
 * What tells whether a draft of indirect speech reports anything: its verb and form, what the content
 * opens with and how long it is, who speaks, and where in the sentence it stands. Each feature is a
 * slot, and after a colon a lower-case word or a class of words; names never are.
 */
export function doubtFeatures(draft: Draft): string[] {
  return [...cueFeatures(draft), ...contentFeatures(draft), ...speakerFeatures(draft)];
}

function cueFeatures({ passage, unit, shape, cue, cueRange }: Draft): string[] {
  const verb = cue === null ? 'none' : cue.phrase === null ? cue.reading.verb.lemma : 'phrase';
  const found = [
    `beside-quotation:${passage.quoteOf.slice(unit.from, unit.to).some((index) => index !== -1)}`,
    `shape:${shape}`,
    `in:${passage.in}`,
    `cue:${verb}`,
  ];
  if (cue === null || cueRange === null) return found;
  found.push(
    `form:${cue.reading.form}`,
    `cue-form:${verb} ${cue.reading.form}`,
    `preposition:${cue.preposition ?? 'none'}`,
  );
  if (cue.negated) found.push('negated');
  for (let at = cueRange.from; at < cueRange.to; at++)
    if (at !== cue.head) found.push(word('with', passage, at));
  found.push(
    word('before-cue', passage, cueRange.from - 1),
    word('after-cue', passage, cueRange.to),
    `cue-place:${size(cueRange.from - unit.from)}`,
  );
  return found;
}

function contentFeatures(draft: Draft): string[] {
  const pieces = piecesOf(draft);
  const first = pieces[0];
  if (first === undefined) return ['content:none'];
  const { passage, range } = first;
  const length = pieces.reduce((sum, piece) => sum + piece.range.to - piece.range.from, 0);
  const verb = draft.cue?.phrase == null ? (draft.cue?.reading.verb.lemma ?? 'none') : 'phrase';
  const opening = openingOf(passage, range);
  return [
    `length:${size(length)}`,
    `shape-opening:${draft.shape} ${opening}`,
    `has-verb:${hasVerb(pieces)}`,
    `opening:${opening}`,
    `cue-opening:${verb} ${opening}`,
    word('first', passage, range.from),
    word('second', passage, range.from + 1),
    word('last', passage, range.to - 1),
    `pieces:${Math.min(pieces.length, 3)}`,
    `to-end:${range.to >= draft.unit.to - 1}`,
  ];
}

function speakerFeatures({ passage, unit, speaker, audience, cueRange }: Draft): string[] {
  const told = `told:${audience !== null}`;
  if (speaker === null) return [told, 'speaker:none'];
  return [
    told,
    `speaker:${openingOf(passage, speaker)}`,
    `speaker-length:${size(speaker.to - speaker.from)}`,
    word('speaker-head', passage, speaker.to - 1),
    word('before-speaker', passage, speaker.from - 1),
    `speaker-place:${size(speaker.from - unit.from)}`,
    `speaker-kind:${kindOf(passage, speaker)}`,
    `gap:${cueRange === null ? 'none' : size(cueRange.from - speaker.to)}`,
  ];
}

/** Whether the content has a verb of its own, as far as helpers tell. */
const hasVerb = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ passage, range }) =>
    passage.tokens.slice(range.from, range.to).some((token) => auxiliaries.has(token.lower)),
  );

/** Whether a run of words names someone by a role, by a body, or by neither. */
export function kindOf(passage: Passage, { from, to }: Range): 'role' | 'body' | 'neither' {
  const words = passage.tokens.slice(from, to).map((token) => token.lower);
  if (words.some((word) => isRole(word))) return 'role';
  return words.some((word) => organisationWords.has(word)) ? 'body' : 'neither';
}

/** A number as one of few classes. */
function size(count: number): string {
  if (count < 4) return String(Math.max(0, count));
  return count < 7 ? '4-6' : count < 13 ? '7-12' : 'more';
}

/** A word that begins with a capital may be a name: only that it does is told. */
function word(slot: string, passage: Passage, at: number): string {
  const token = passage.tokens[at];
  if (token === undefined) return `${slot}:-`;
  if (isCapital(passage, at)) return `${slot}:Capital`;
  return token.kind === 'number' ? `${slot}:#` : `${slot}:${token.lower}`;
}

/** What a run of words opens with. */
function openingOf(passage: Passage, { from }: Range): string {
  const first = lowerAt(passage, from);
  if (/^(?:that|to|if|whether|how|what|why|who|when|where|for|of|on|about)$/.test(first))
    return first;
  if (subjectPronouns.has(first)) return 'pronoun';
  if (determiners.has(first)) return 'determiner';
  if (isCapital(passage, from)) return 'capital';
  return passage.tokens[from]?.kind ?? '-';
}
