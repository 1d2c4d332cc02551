import { fieldText, type Reading } from '../domain/reading.ts';
import type { Speaker, Statement } from '../domain/statement.ts';
import { comparableWords } from './comparable-words.ts';

/** What a statement says and by whom, as comparison sees it. */
export interface StatementFacets {
  readonly speaker: Speaker | null;
  /** Telling words of the content, numbers by value. */
  readonly words: ReadonlySet<string>;
  readonly key: string;
  /** Words that turn the sense: "not", "no", "never". */
  readonly isNegated: boolean;
}

/** Reads `statement` for comparison. */
export function statementFacets(reading: Reading, statement: Statement): StatementFacets {
  const words = comparableWords(contentText(reading, statement), 0).words;
  return {
    speaker: statement.speaker,
    words: new Set(words.filter((word) => /\d/.test(word) || word.length > 3)),
    key: words.join(' '),
    isNegated: words.some((word) => NEGATIONS.has(word)),
  };
}

const NEGATIONS = new Set(
  'no not never none nothing neither nor without cannot cant dont didnt doesnt isnt arent wasnt werent wont wouldnt hasnt havent hadnt kein keine keinen nicht nie'.split(
    ' ',
  ),
);

/** The content spans of a statement, joined; its sentence when it has none. */
export function contentText(reading: Reading, statement: Statement): string {
  const text = fieldText(reading.article, statement.in);
  const spans = statement.content.length > 0 ? statement.content : [statement.sentence];
  return spans.map(([start, end]) => text.slice(start, end)).join(' ');
}

/** Comparable form of what a statement says. */
export const contentKey = (reading: Reading, statement: Statement): string =>
  statementFacets(reading, statement).key.slice(0, 300);

/** Comparable form of who says it. */
export function speakerKey(speaker: Speaker | null): string {
  if (speaker === null) return '?';
  if (speaker.class === 'anonymous') return `anonymous ${plainName(speaker.surface)}`;
  return plainName(speaker.name ?? speaker.organisation ?? speaker.surface);
}

/** `same` and `other` only where the page resolves both speakers. */
type SpeakerRelation = 'same' | 'other' | 'named' | 'unnamed' | 'unknown';

/**
 * How two speakers relate. `named`: an unnamed one became a named one; `unnamed`: the reverse. Two
 * unnamed ones, or one the page does not name, are `unknown`. An office and its head are `other`.
 */
export function relateSpeakers(before: Speaker | null, after: Speaker | null): SpeakerRelation {
  if (before === null || after === null) return 'unknown';
  if (isHidden(before) || isHidden(after)) return relateHidden(before, after);
  if (isUnresolved(before) || isUnresolved(after)) return 'unknown';
  if (isSamePerson(before, after)) return 'same';
  return isLonger(before, after) || isLonger(after, before) ? 'unknown' : 'other';
}

const isHidden = (speaker: Speaker): boolean => speaker.class === 'anonymous';

/** An unnamed source is only ever compared with a person's name. */
function relateHidden(before: Speaker, after: Speaker): SpeakerRelation {
  if (isHidden(before) && isHidden(after)) return 'unknown';
  if (isHidden(before)) return after.name === null ? 'unknown' : 'named';
  return before.name === null ? 'unknown' : 'unnamed';
}

/** A pronoun that the page does not tell of whom. */
const isUnresolved = (speaker: Speaker): boolean =>
  speaker.name === null && speaker.organisation === null && isPronoun(speaker);

const isPronoun = (speaker: Speaker): boolean =>
  /^(?:he|she|they|it|we|you|i|who|one|others|some|many)$/i.test(speaker.surface.trim());

/** "UN official" and "UN", "Governor Holt" and "Holt": perhaps one speaker said at length, perhaps not. */
function isLonger(a: Speaker, b: Speaker): boolean {
  const words = new Set(plainName(a.surface).split(' '));
  return plainName(b.surface)
    .split(' ')
    .every((word) => words.has(word));
}

function isSamePerson(a: Speaker, b: Speaker): boolean {
  if (a.name !== null && b.name !== null) return shareSurname(a.name, b.name);
  if (a.name !== null || b.name !== null) return namesPerson(a, b) || namesPerson(b, a);
  const [from, to] = [plainName(a.surface), plainName(b.surface)];
  return from === to || (a.organisation !== null && sameText(a.organisation, b.organisation));
}

/** "Mr Holt" and "Adrian Holt" are one; so are "the minister" and no one else. */
function shareSurname(a: string, b: string): boolean {
  const [from, to] = [plainName(a).split(' '), plainName(b).split(' ')];
  return from.at(-1) === to.at(-1) && from.at(-1) !== '';
}

const namesPerson = (named: Speaker, other: Speaker): boolean =>
  named.name !== null &&
  plainName(other.surface)
    .split(' ')
    .includes(plainName(named.name).split(' ').at(-1) ?? '');

const sameText = (a: string, b: string | null): boolean =>
  b !== null && plainName(a) === plainName(b);

const plainName = (name: string): string =>
  comparableWords(name, 0)
    .words.filter((word) => !/^(?:the|a|an|s|mr|mrs|ms|dr)$/.test(word))
    .map((word) => word.replace(/s$/, ''))
    .join(' ');

/** Share of the smaller content's telling words that the other has, 0 to 1. */
export function contentOverlap(a: StatementFacets, b: StatementFacets): number {
  const small = Math.min(a.words.size, b.words.size);
  if (small === 0) return a.key === b.key ? 1 : 0;
  let shared = 0;
  for (const word of a.words) if (b.words.has(word)) shared++;
  return shared / small;
}
