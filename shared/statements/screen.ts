import { subjectPronouns } from '../language/en/grammar-words.ts';
import {
  anonymousHeads,
  isRole,
  organisationWords,
  textNouns,
} from '../language/en/speaker-words.ts';
import type { Draft } from './draft.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range, surfaceOf } from './passage.ts';

/** The drafts of a unit that are statements: precision first. */
export const screened = (drafts: readonly Draft[]): Draft[] =>
  drafts.filter(
    (draft) => !isInsideAnother(draft, drafts) && hasSpeaker(draft) && !isFinding(draft),
  );

/** "12 of them confirmed dead", "six believed alive": what was found of people; nobody speaks there. */
function isFinding({ passage, content, later }: Draft): boolean {
  const [only, ...others] = content;
  if (only === undefined || others.length > 0 || later.length > 0) return false;
  const isOneWord = only.to - only.from === 1;
  return isOneWord && FOUND.test(lowerAt(passage, only.from));
}

const FOUND = /^(?:dead|alive|missing|safe|injured|wounded|killed)$/;

/**
 * "Holt said he hopes to win": what the speaker is told to think is part of what he said. A reported
 * statement inside another ("said the army had confirmed …") stands.
 */
function isInsideAnother(draft: Draft, drafts: readonly Draft[]): boolean {
  const { cue, speaker } = draft;
  if (cue === null || speaker === null) return false;
  const holders = drafts.filter((other) => other !== draft && holds(other, cue.head));
  if (holders.length === 0) return false;
  const { characterises, clause } = cue.reading.verb;
  const isHeld = characterises || cue.phrase !== null || !clause;
  return isHeld || isPronounAlone(draft.passage, speaker) || holders.some(turnsDown);
}

const holds = (other: Draft, at: number): boolean =>
  other.shape !== 'before' && other.content.some(({ from, to }) => at >= from && at < to);

const isPronounAlone = (passage: Passage, { from, to }: Range): boolean =>
  to - from === 1 && subjectPronouns.has(lowerAt(passage, from));

/** "denied that the army had confirmed it": nobody confirms anything there. */
const turnsDown = ({ cue }: Draft): boolean =>
  cue !== null && (cue.negated || /^(?:deny|doubt|dispute|refute)$/.test(cue.reading.verb.lemma));

// Verbs that a poll, a deal or a mood may be the subject of: these need someone who can speak.
const STRICT =
  /^(?:add|show|suggest|threaten|promise|underscore|underline|signal|stress|indicate|demonstrate|attack|challenge|question|support|back|echo|demand|offer|continue|conclude|reflect|seem|appear|call|find|address|face|hit|forecast|project|repeat|resist|reveal|imply|hint|refuse|declare|compare|embrace|favor|favour|seek|want|read|counter|answer|post|view|know|feel|see|plan|expect|order|approve|accept|charge|highlight|illustrate|describe|encourage|recall|mock|discuss|consider|doubt|fear)$/;

function hasSpeaker(draft: Draft): boolean {
  const { passage, speaker, cue } = draft;
  if (speaker === null || cue === null) return true;
  const { lemma } = cue.reading.verb;
  const word = speaker.to - speaker.from === 1 ? lowerAt(passage, speaker.from) : '';
  if (word === 'you' || isPageItself(passage, speaker)) return false;
  if (word === 'who' || word === 'which') return isSpeech(draft);
  if (lemma === 'find' || lemma === 'show')
    return FINDERS.test(lowerAt(passage, headOf(passage, speaker)));
  if (lemma === 'call' && cue.preposition === null && isNaming(draft)) return false;
  return !STRICT.test(lemma) || canSpeak(passage, speaker);
}

/** "An earlier version of this article said 38": a note of the outlet, which states nothing anew. */
function isPageItself(passage: Passage, range: Range): boolean {
  return /^(?:an? |the )?(?:earlier|previous|prior|original) (?:versions?|headlines?|editions?)\b/i.test(
    surfaceOf(passage, range),
  );
}

/** "Holt, who said": a relative clause counts where it reports words; "voters who back it" only describes. */
function isSpeech({ cue }: Draft): boolean {
  const verb = cue?.phrase === null ? cue.reading.verb : null;
  if (verb === null) return false;
  const { quotes, clause, characterises } = verb;
  return quotes && clause && !characterises;
}

const FINDERS =
  /^(?:polls?|polling|survey|surveys|study|studies|report|reports|data|review|analysis|inquiry|investigation|audit|auditors|researchers|scientists|investigators|inspectors|panel|commission|committee|court|figures|statistics|results|research|records|documents)$/;

/** "a boat called “Mira”": a name, where "called it a farce" is a statement. */
function isNaming({ passage, content, speaker }: Draft): boolean {
  const first = content[0];
  if (first === undefined || first.from < (speaker?.from ?? 0)) return false;
  return !isPlain(passage, first.from) || first.to - first.from < 2;
}

const PEOPLE =
  /(?:people|men|women|ers|ors|ists|ians|ants|ents|crats|cans|mates|folks|teens|kids|adults|voters|critics|allies|who|one|some|many|others|most|few|both|majority|half|percent|er|or|ist|ian|man|woman)$/;

function canSpeak(passage: Passage, { from, to }: Range): boolean {
  const head = headOf(passage, { from, to });
  const word = lowerAt(passage, head).replace(/['’]s?$/, '');
  if (subjectPronouns.has(word) || isCapital(passage, head)) return true;
  return (
    isRole(word) ||
    organisationWords.has(word) ||
    anonymousHeads.has(word) ||
    textNouns.has(word) ||
    PEOPLE.test(word)
  );
}

/** The last word before a preposition, comma or relative: "the fusillade in Costara" gives "fusillade". */
function headOf(passage: Passage, { from, to }: Range): number {
  for (let at = from + 1; at < to; at++)
    if (/^(?:of|in|on|at|for|from|with|to|by|who|that|which|,|\()$/.test(lowerAt(passage, at)))
      return at - 1;
  return to - 1;
}
