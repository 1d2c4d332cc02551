import { determiners, prepositions, subjectPronouns } from '../language/en/grammar-words.ts';
import { isClauseEnd, pastAddressee, pastAdjuncts } from './adjuncts.ts';
import { clauseEnd, objectEnd } from './content-end.ts';
import type { CueGroup } from './cues.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';

/** A cue in its unit, and where later cues begin. */
export interface Frame {
  readonly passage: Passage;
  readonly unit: Range;
  readonly cue: CueGroup;
  readonly borders: readonly number[];
}

/** What follows a cue. `resumes`: it comes after a comma, so a clause before the cue may go with it. */
export interface After {
  readonly content: Range | null;
  readonly audience: Range | null;
  readonly resumes: boolean;
}

const nothing = (audience: Range | null): After => ({ content: null, audience, resumes: false });

/** The content after a cue whose words end before `at`: a quotation, a clause, an object, "to …". */
export function contentAfter(frame: Frame, at: number): After {
  const { cue } = frame;
  if (cue.phrase !== null) return afterPhrase(frame, at);
  if (cue.preposition !== null) return afterPreposition(frame, at);
  const { verb } = cue.reading;
  const opening = verb.addressee
    ? pastAddressee(frame.passage, frame.unit, at)
    : { audience: null, at };
  const isTo = verb.infinitive && lowerAt(frame.passage, opening.at) === 'to';
  const start = isTo ? opening.at : pastAdjuncts(frame.passage, frame.unit, opening.at);
  return { ...afterVerb(frame, start), audience: opening.audience };
}

function afterPhrase(frame: Frame, at: number): After {
  const { passage, unit, borders, cue } = frame;
  switch (cue.phrase?.follows) {
    case 'none':
    case undefined:
      return /^(?:on|about)$/.test(lowerAt(passage, at))
        ? objectFrom(frame, at + 1)
        : nothing(null);
    case 'clause':
      return afterVerb(frame, pastAdjuncts(passage, unit, at));
    case 'infinitive': {
      const to = objectEnd(passage, unit, { from: at - 1, borders });
      return { ...nothing(null), content: { from: at - 1, to } };
    }
    case 'object':
      return objectFrom(frame, at);
  }
}

function afterPreposition(frame: Frame, at: number): After {
  const { verb } = frame.cue.reading;
  // "said of the plan": what it is about, not what is said, unless the verb needs the preposition.
  if (verb.lemma === 'say' || verb.lemma === 'tell') return quotedSoon(frame, at);
  return objectFrom(frame, at);
}

const SOON = 10;

/** "says of the plan, “It is dead.”": the quotation that a comma or colon soon opens. */
function quotedSoon(frame: Frame, at: number): After {
  const { passage, unit } = frame;
  for (let mark = at; mark < Math.min(unit.to - 1, at + SOON) && isPlain(passage, mark); mark++)
    if (/^[,:]$/.test(lowerAt(passage, mark)) && !isPlain(passage, mark + 1))
      return clauseFrom(frame, mark + 1);
  return nothing(null);
}

function objectFrom({ passage, unit, borders }: Frame, at: number): After {
  if (isClauseEnd(passage, unit, at) || /^(?:and|or|but|by|as)$/.test(lowerAt(passage, at)))
    return nothing(null);
  return {
    ...nothing(null),
    content: { from: at, to: objectEnd(passage, unit, { from: at, borders }) },
  };
}

function afterVerb(frame: Frame, start: number): After {
  const { passage, unit, cue } = frame;
  const { verb } = cue.reading;
  const word = lowerAt(passage, start);
  if (start >= unit.to) return nothing(null);
  if (!isPlain(passage, start))
    return verb.quotes || verb.object ? clauseFrom(frame, start) : nothing(null);
  if (word === ':' || word === ',') return afterMark(frame, start);
  return isClauseEnd(passage, unit, start) ? nothing(null) : afterWord(frame, start);
}

/** From a plain word: "to …", a reported clause, or an object. */
function afterWord(frame: Frame, start: number): After {
  const { verb } = frame.cue.reading;
  const word = lowerAt(frame.passage, start);
  if (word === 'to') return verb.infinitive ? objectFrom(frame, start) : nothing(null);
  if (opensReport(frame, start)) return clauseFrom(frame, start);
  return verb.object && !prepositions.has(word) ? objectFrom(frame, start) : nothing(null);
}

/** Whether a reported clause of a kind that the verb takes begins here: "that …", "whether …" or a bare one. */
function opensReport(frame: Frame, at: number): boolean {
  const { verb } = frame.cue.reading;
  const word = lowerAt(frame.passage, at);
  if (word === 'that' && verb.thatClause) return true;
  if (verb.question && /^(?:whether|how|why|what|if|who|where|when)$/.test(word)) return true;
  return verb.clause && opensClause(frame, at);
}

/** Whether a bare clause may begin here. "said in Costara" is none; "said he", "said the plan" are. */
function opensClause({ passage, cue }: Frame, at: number): boolean {
  const word = lowerAt(passage, at);
  if (/^(?:say|add|note|tell|insist|argue)$/.test(cue.reading.verb.lemma))
    return !/^(?:so|it\.|by|as|and|but|or|than|nothing)$/.test(word);
  if (subjectPronouns.has(word) || determiners.has(word) || isCapital(passage, at)) return true;
  return /^[\p{L}]/u.test(word) && !prepositions.has(word) && !/^(?:and|but|or|as|so)$/.test(word);
}

/** From here to the clause's end, with quotations in it and prose around them. */
function clauseFrom({ passage, unit, borders }: Frame, from: number): After {
  const to = clauseEnd(passage, unit, { from, borders });
  return { ...nothing(null), content: { from, to: spokenEnd(passage, from, to) } };
}

/** "“I know,” when he was asked": speech that closes with a comma is over where the story goes on. */
function spokenEnd(passage: Passage, from: number, to: number): number {
  let end = from;
  while (end < to && !isPlain(passage, end)) end++;
  const isOver = end > from + 1 && lowerAt(passage, end - 2) === ',';
  return isOver && /^(?:when|while|after|before|as)$/.test(lowerAt(passage, end)) ? end : to;
}

/** After ", " or ": ": a quotation, or the rest of a clause that the cue interrupts. */
function afterMark(frame: Frame, mark: number): After {
  const { passage, unit, cue } = frame;
  const from = mark + 1;
  if (from >= unit.to || !cue.reading.verb.quotes) return nothing(null);
  const isColon = lowerAt(passage, mark) === ':';
  if (isPlain(passage, from) && !isColon && opensAside(lowerAt(passage, from))) {
    const later = laterColon(passage, unit, from);
    if (later !== null) return clauseFrom(frame, later + 1);
    const resumed = resumedQuotation(frame, from);
    return resumed === null ? nothing(null) : { ...clauseFrom(frame, resumed), resumes: true };
  }
  return { ...clauseFrom(frame, from), resumes: !isColon };
}

/** ", speaking to …", ", who …", ", but …": no part of what is said. */
const opensAside = (word: string): boolean =>
  /^(?:and|but|or|who|which|whose|while|when|as|with|before|after|in|on|at|during|according|although|though|despite|because|since|a|an)$/.test(
    word,
  ) || /..ing$/.test(word);

const ASIDE = 14;

/** "“You know him,” she said, but “when it comes to ferries, he does not listen”": the sentence goes on behind the aside. */
function resumedQuotation({ passage, unit, borders }: Frame, from: number): number | null {
  if (isPlain(passage, unit.from)) return null;
  const last = Math.min(unit.to - 1, from + ASIDE, borders[0] ?? unit.to);
  for (let at = from; at < last; at++) {
    if (isPlain(passage, at)) continue;
    return /^\p{Ll}/u.test(passage.tokens[at + 1]?.text ?? '') ? at : null;
  }
  return null;
}

/** "replied, with a smile: “…”": the quotation waits behind the aside. */
function laterColon(passage: Passage, unit: Range, from: number): number | null {
  for (let at = from; at < Math.min(unit.to - 1, from + ASIDE); at++) {
    if (!isPlain(passage, at)) return null;
    if (lowerAt(passage, at) === ':' && !isPlain(passage, at + 1)) return at;
  }
  return null;
}
