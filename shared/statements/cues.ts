import {
  auxiliaries,
  determiners,
  midAdverbs,
  negations,
  nounMarkers,
  subjectPronouns,
} from '../language/en/grammar-words.ts';
import { isRole, organisationWords } from '../language/en/speaker-words.ts';
import { phraseAt } from '../language/phrase-match.ts';
import { type VerbReading, verbForms } from '../language/verbs.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';
import { type PhraseCue, phraseCues } from './phrase-cues.ts';

/** A verb or phrase that reports: its whole group, its head, and how it is to be read. */
export interface CueGroup {
  /** Auxiliaries, adverbs, head and particle. */
  readonly range: Range;
  readonly head: number;
  readonly reading: VerbReading;
  /** Set for phrases ("is unaware of"): what follows them and what they do. */
  readonly phrase: PhraseCue | null;
  readonly negated: boolean;
  /** The preposition or particle that belongs to the cue: "called for". */
  readonly preposition: string | null;
}

const BE = new Set("is are was were be been being isn't aren't wasn't weren't am".split(' '));

/**
 * Reporting verbs and phrases of a unit outside quotations: "has repeatedly denied", "called for",
 * "is unaware of". Nouns of the same form ("the report"), passives ("was accused") and reduced
 * relatives ("as announced by") are left alone.
 */
export function findCues(passage: Passage, unit: Range): CueGroup[] {
  const cues: CueGroup[] = [];
  for (let at = unit.from; at < unit.to; at++) {
    if (!isPlain(passage, at)) continue;
    const cue = phraseCueAt(passage, unit, at) ?? verbCueAt(passage, unit, at);
    if (cue === null) continue;
    cues.push(cue);
    at = Math.max(at, cue.range.to - 1);
  }
  return cues;
}

function phraseCueAt(passage: Passage, unit: Range, at: number): CueGroup | null {
  const match = phraseAt(passage.tokens, at, phraseCues);
  if (match === null || match.to > unit.to || !isPlain(passage, match.to - 1)) return null;
  if (match.value.afterBe && !BE.has(lowerAt(passage, lastBeforeAdverbs(passage, at)))) return null;
  const from = groupStart(passage, unit, at);
  const negated = isNegated(passage, from, at);
  return {
    range: { from, to: match.to },
    head: match.to - 1,
    reading: match.value.reading,
    phrase: match.value,
    negated,
    preposition: null,
  };
}

function lastBeforeAdverbs(passage: Passage, at: number): number {
  let before = at - 1;
  for (let steps = 0; steps < 3 && isMidAdverb(lowerAt(passage, before)); steps++) before--;
  return before;
}

function verbCueAt(passage: Passage, unit: Range, at: number): CueGroup | null {
  const reading = verbForms.get(lowerAt(passage, at));
  if (reading === undefined || isNamePart(passage, unit, at)) return null;
  const from = groupStart(passage, unit, at);
  if (!isVerb({ passage, at, from }, reading)) return null;
  const next = lowerAt(passage, at + 1);
  const isTaken = reading.verb.prepositions.has(next) && isPlain(passage, at + 1);
  return {
    range: { from, to: at + 1 + (isTaken ? 1 : 0) },
    head: at,
    reading,
    phrase: null,
    negated: isNegated(passage, from, at),
    preposition: isTaken ? next : null,
  };
}

/** A capital inside a sentence is a name's, save in a headline. */
const isNamePart = (passage: Passage, unit: Range, at: number): boolean =>
  isCapital(passage, at) && at > unit.from && !passage.isTitled;

export const isMidAdverb = (word: string): boolean =>
  midAdverbs.has(word) ||
  negations.has(word) ||
  (word.length > 4 &&
    word.endsWith('ly') &&
    !/^(?:family|italy|july|ally|assembly|supply|reply|rally|monopoly|kelly|reilly)$/.test(word));

/** First token of the verb group that ends at `at`: "has not yet said" from "has". */
function groupStart(passage: Passage, unit: Range, at: number): number {
  let start = at;
  for (let before = at - 1; before >= Math.max(unit.from, at - 6); before--) {
    if (!isPlain(passage, before) || !isGroupWord(passage, before)) break;
    start = before;
  }
  return start;
}

function isGroupWord(passage: Passage, at: number): boolean {
  const word = lowerAt(passage, at);
  if (auxiliaries.has(word) || isMidAdverb(word)) return true;
  if (word === 'longer' && lowerAt(passage, at - 1) === 'no') return true;
  return isChain(passage, at) || (word === 'to' && isChain(passage, at - 1));
}

/** "went on to say", "continued to insist", "began to argue": the first verb belongs to the group. */
function isChain(passage: Passage, at: number): boolean {
  const word = lowerAt(passage, at);
  const next = lowerAt(passage, at + 1);
  if (next === 'to') return /^(?:continued|continues|began|begun|used|on)$/.test(word);
  return next === 'on' && lowerAt(passage, at + 2) === 'to' && /^(?:went|goes|gone)$/.test(word);
}

const isNegated = (passage: Passage, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (negations.has(lowerAt(passage, at))) return true;
  return false;
};

// Their present forms are nouns, or say nothing: "remarks", "the rules", "the rain continues".
const PAST_ONLY = /^(?:rule|remark|comment|post|object|continue)$/;

interface Candidate {
  readonly passage: Passage;
  readonly at: number;
  /** First token of its verb group. */
  readonly from: number;
}

function isVerb({ passage, at, from }: Candidate, { verb, form }: VerbReading): boolean {
  if (PAST_ONLY.test(verb.lemma) && /^(?:base|third)$/.test(form)) return false;
  const before = lowerAt(passage, from - 1);
  const hasAuxiliary = from < at && isHelped(passage, from, at);
  switch (form) {
    case 'past':
      if (isPassive(passage, from, at)) return false;
      return hasAuxiliary || (!nounMarkers.has(before) && !isAdjective(passage, at, verb));
    case 'third':
      return !nounMarkers.has(before) && (!verb.nounLike || isLikelyVerb(passage, at));
    case 'base':
      return hasAuxiliary || isPluralVerb(passage, from - 1, at) || isHeadlineTag(passage, at);
    case 'gerund':
      return !nounMarkers.has(before) || before === 'by' || hasAuxiliary;
  }
}

const isHelped = (passage: Passage, from: number, at: number): boolean =>
  auxiliaries.has(lowerAt(passage, from)) || lowerAt(passage, at - 1) === 'to';

/** "Captain was asleep, say family": in a headline the plural speakers follow the comma and the verb. */
const isHeadlineTag = (passage: Passage, at: number): boolean =>
  passage.in === 'headline' &&
  lowerAt(passage, at - 1) === ',' &&
  /^(?:say|warn|claim|insist|admit)$/.test(lowerAt(passage, at));

const isPluralVerb = (passage: Passage, subject: number, at: number): boolean =>
  isPluralSubject(passage, subject) && isFollowedLikeVerb(passage, at);

/** "nine pledged delegates": a participle before a plural noun. */
const isAdjective = (passage: Passage, at: number, verb: VerbReading['verb']): boolean =>
  verb.nounLike &&
  !/^(?:urge|order|encourage|warn|promise|thank|protest|attack|back)$/.test(verb.lemma) &&
  !isCapital(passage, at + 1) &&
  isPlain(passage, at + 1) &&
  !determiners.has(lowerAt(passage, at + 1)) &&
  /^\p{L}{3,}[^s'’]s$/u.test(lowerAt(passage, at + 1));

function isPassive(passage: Passage, from: number, at: number): boolean {
  for (let index = at - 1; index >= from; index--) {
    if (BE.has(lowerAt(passage, index))) return true;
    if (!isMidAdverb(lowerAt(passage, index))) break;
  }
  return lowerAt(passage, at + 1) === 'by' || isReduced(passage, at);
}

/** "forty islanders reported killed", "nine feared drowned": someone else reports or fears it. */
const isReduced = (passage: Passage, at: number): boolean =>
  /^(?:reported|feared|believed|presumed|thought|said)$/.test(lowerAt(passage, at)) &&
  /^(?:killed|dead|missing|injured|wounded|hurt|trapped|drowned|stolen|detained|arrested|captured|lost|safe|displaced)$/.test(
    lowerAt(passage, at + 1),
  );

const NOUN_MOSTLY =
  /^(?:states|remarks|comments|posts|questions|challenges|thanks|attacks|objects|orders|projects|protests)$/;

/** "the ministry claims" against "his recent attacks": a speaker stands before, and what may follow a verb after. */
function isLikelyVerb(passage: Passage, at: number): boolean {
  const before = lowerAt(passage, at - 1);
  const next = lowerAt(passage, at + 1);
  const isQuoting = !isPlain(passage, at + 1) || /^(?:that|,|:)$/.test(next);
  if (NOUN_MOSTLY.test(lowerAt(passage, at)) && !isQuoting) return false;
  const isSpeaker = isCapital(passage, at - 1) || isSpeakerWord(before) || isJoined(passage, at);
  return isSpeaker && !/['’]s?$/.test(before) && isFollowedLikeVerb(passage, at);
}

/** "opposes the plan, and favours extending": a second verb of the subject before, with a verb of its own after it. */
const isJoined = (passage: Passage, at: number): boolean =>
  /^(?:and|but)$/.test(lowerAt(passage, at - 1)) &&
  /^(?:that|to|\p{Ll}{2,}ing)$/u.test(lowerAt(passage, at + 1));

const isSpeakerWord = (word: string): boolean =>
  subjectPronouns.has(word) ||
  /^(?:who|which)$/.test(word) ||
  isMidAdverb(word) ||
  organisationWords.has(word) ||
  isRole(word);

function isFollowedLikeVerb(passage: Passage, at: number): boolean {
  const next = lowerAt(passage, at + 1);
  if (!isPlain(passage, at + 1) || isCapital(passage, at + 1)) return true;
  return (
    /^(?:that|to|it|he|she|they|we|whether|how|what|why|if|for|there|,|:|\.|;)$/.test(next) ||
    determiners.has(next) ||
    subjectPronouns.has(next) ||
    /^\p{Ll}{2,}ing$/u.test(next)
  );
}

const PLURAL = /^(?:people|police|men|women|who|some|many|others|most|few|all|both|critics)$/;

function isPluralSubject(passage: Passage, at: number): boolean {
  const word = lowerAt(passage, at);
  if (/^(?:i|you|we|they)$/.test(word) || PLURAL.test(word)) return true;
  return passage.tokens[at]?.kind === 'word' && word.length > 3 && /[^s'iu]s$/.test(word);
}
