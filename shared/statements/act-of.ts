import type { Act, Stance } from '../domain/statement.ts';
import { auxiliaries, negations, subjectPronouns } from '../language/en/grammar-words.ts';
import { phraseAt } from '../language/phrase-match.ts';
import { verbForms } from '../language/verbs.ts';
import { type Piece, piecesOf } from './content-words.ts';
import { isMidAdverb } from './cues.ts';
import type { Draft } from './draft.ts';
import { lowerAt, type Passage } from './passage.ts';
import { phraseCues } from './phrase-cues.ts';

/** What a speaker does by saying it, and which way they stand on it. */
export interface Deed {
  readonly act: Act;
  readonly stance: Stance | null;
}

// What is said may itself be a position: "said it rejects the plan". Other acts of the content do not count.
const POSITIONS: ReadonlySet<Act> = new Set<Act>([
  'confirm',
  'deny',
  'not-aware',
  'accept',
  'reject',
  'support',
  'oppose',
  'demand',
  'urge',
  'threaten',
  'warn',
  'promise',
  'decline',
  'agree',
  'praise',
  'criticise',
]);

const NEUTRAL: ReadonlySet<Act> = new Set<Act>([
  'state',
  'claim',
  'announce',
  'report',
  'believe',
  'confirm',
  'promise',
  'warn',
]);

/** The act and stance of a statement by its cue, the negation of it, and a position told in its content. */
export function deedOf(draft: Draft): Deed {
  const outer = outerDeed(draft);
  const first = piecesOf(draft)[0];
  const inner = first === undefined ? null : innerDeed(first);
  if (outer.act === 'deny' && outer.stance === null)
    return { act: 'deny', stance: (inner?.stance ?? null) === null ? null : 'unclear' };
  return inner !== null && NEUTRAL.has(outer.act) && !(draft.cue?.negated ?? false) ? inner : outer;
}

function outerDeed(draft: Draft): Deed {
  const { cue } = draft;
  if (cue === null) return { act: 'state', stance: null };
  const isNegated = cue.negated || isNobody(draft);
  if (cue.phrase !== null) {
    return phraseDeed(cue.phrase, isNegated);
  }
  const deed = verbDeed(draft);
  return isNegated ? negated(deed) : turned(draft, deed);
}

/** "Neither side has accepted", "no minister supports": nobody does it. */
function isNobody({ passage, speaker }: Draft): boolean {
  if (speaker === null) return false;
  return [speaker.from - 1, speaker.from].some((at) => {
    const word = lowerAt(passage, at);
    if (/^(?:neither|nobody|none)$/.test(word)) return true;
    return word === 'no' && /^\p{Ll}/u.test(passage.tokens[at + 1]?.text ?? '');
  });
}

/** "did not respond to" is negative by itself. */
const startsNegated = (act: Act): boolean => /^(?:decline|not-aware|reject|state)$/.test(act);

function verbDeed({ cue, content, passage }: Draft): Deed {
  const verb = cue?.reading.verb;
  if (cue === null || verb === undefined) return { act: 'state', stance: null };
  const particular = particleDeed(verb.lemma, cue.preposition);
  if (particular !== null) return particular;
  const opens = lowerAt(passage, content[0]?.from ?? -1);
  if (/^(?:tell|ask)$/.test(verb.lemma) && opens === 'to') return { act: 'demand', stance: 'for' };
  const isAsking = verb.act === 'demand' || verb.act === 'urge';
  return { act: verb.act, stance: verb.stance ?? (isAsking ? 'for' : null) };
}

/** Verbs that a particle turns: "called for", "ruled out" (a phrase) and "ruled", "warned against". */
function particleDeed(lemma: string, preposition: string | null): Deed | null {
  if (lemma === 'call')
    return preposition === null ? { act: 'state', stance: null } : { act: 'demand', stance: 'for' };
  if (lemma === 'rule' && preposition === null) return { act: 'announce', stance: null };
  if (lemma === 'warn' && preposition === 'against') return { act: 'warn', stance: 'against' };
  return lemma === 'refuse' || lemma === 'decline' ? { act: 'decline', stance: null } : null;
}

/** "urged them not to leave", "urged them against leaving": the negation stands by the content's start. */
function turned({ content, passage }: Draft, deed: Deed): Deed {
  const range = content[0];
  if ((deed.act !== 'demand' && deed.act !== 'urge') || range === undefined) return deed;
  const isNegative = [-1, 0, 1, 2, 3].some((step) => isTurn(lowerAt(passage, range.from + step)));
  return isNegative ? { ...deed, stance: 'against' } : deed;
}

const isTurn = (word: string): boolean => /^(?:not|never|against)$/.test(word);

/** What not doing it amounts to; a doubtful turn is unclear rather than its opposite. */
function negated({ act, stance }: Deed): Deed {
  switch (act) {
    case 'support':
    case 'praise':
      return { act: 'oppose', stance: 'against' };
    case 'accept':
    case 'agree':
      return { act: 'reject', stance: 'against' };
    case 'oppose':
    case 'reject':
    case 'criticise':
      return { act: 'accept', stance: 'unclear' };
    case 'deny':
      return { act: 'state', stance: 'unclear' };
    case 'confirm':
    case 'promise':
    case 'state':
    case 'announce':
    case 'report':
      return { act: 'decline', stance: null };
    case 'not-aware':
      return { act: 'state', stance: null };
    case 'demand':
      return { act: 'oppose', stance: 'against' };
    case 'believe':
      return { act: 'believe', stance: stance === null ? null : 'unclear' };
    case 'accuse':
    case 'ask':
    case 'claim':
    case 'decline':
    case 'estimate':
    case 'threaten':
    case 'urge':
    case 'warn':
      return { act, stance: stance === null ? null : 'unclear' };
  }
}

const SEARCH = 12;

/** The position that a content tells of its own speaker: "we reject …", "it was unaware of …". */
function innerDeed({ passage, range }: Piece): Deed | null {
  const subject = selfSubject(passage, range.from, range.to);
  if (subject === null) return null;
  let isNegated = false;
  for (let at = subject; at < Math.min(range.to, subject + SEARCH); at++) {
    const phrase = phraseAt(passage.tokens, at, phraseCues);
    if (phrase !== null) return phraseDeed(phrase.value, isNegated);
    const word = lowerAt(passage, at);
    if (negations.has(word)) isNegated = true;
    else if (!auxiliaries.has(word) && !isMidAdverb(word) && !/^(?:and|to|going)$/.test(word))
      return verbInside(passage, at, isNegated);
  }
  return null;
}

const phraseDeed = ({ act, stance }: Deed, isNegated: boolean): Deed =>
  isNegated && !startsNegated(act) ? negated({ act, stance }) : { act, stance };

function verbInside(passage: Passage, at: number, isNegated: boolean): Deed | null {
  const reading = verbForms.get(lowerAt(passage, at));
  if (
    reading === undefined ||
    (reading.form === 'gerund' && !auxiliaries.has(lowerAt(passage, at - 1)))
  )
    return null;
  const { verb, form } = reading;
  const isPassive =
    form === 'past' && /^(?:is|are|was|were|be|been)$/.test(lowerAt(passage, at - 1));
  if (isPassive || (verb.lemma === 'call' && !/^(?:for|on)$/.test(lowerAt(passage, at + 1))))
    return null;
  if (!POSITIONS.has(verb.act)) return null;
  const deed: Deed = {
    act: verb.act,
    stance: verb.stance ?? (verb.act === 'demand' || verb.act === 'urge' ? 'for' : null),
  };
  return isNegated ? negated(deed) : deed;
}

/** The index after a subject that is the speaker: "that it", "“We". Another's office is not the speaker. */
function selfSubject(passage: Passage, from: number, to: number): number | null {
  let at = from;
  while (at < to && (passage.tokens[at]?.kind === 'mark' || lowerAt(passage, at) === 'that')) at++;
  const word = lowerAt(passage, at);
  if (subjectPronouns.has(word)) return word === 'you' ? null : at + 1;
  return null;
}
