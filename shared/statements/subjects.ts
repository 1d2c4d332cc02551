import {
  auxiliaries,
  clauseOpeners,
  determiners,
  prepositions,
  subjectPronouns,
  timeWords,
  weekdays,
} from '../language/en/grammar-words.ts';
import { verbs } from '../language/en/words.ts';
import { verbForms } from '../language/verbs.ts';
import { isMidAdverb } from './cues.ts';
import { pastDateline, pastFronted } from './fronted.ts';
import { isCapital, isPlain, isTitleStop, lowerAt, type Passage, type Range } from './passage.ts';
import { isVoiceWord } from './voices.ts';

const LONGEST = 16;
const isBreak = (word: string): boolean => /^[,;:—–()[\]/]$/.test(word) || word === '-';

/**
 * The noun phrase before a verb group that begins at `at`: "the ministry's spokesman", "Holt, the
 * envoy," or the relative "who". Null when the words before cannot be a subject.
 */
export function subjectBefore(passage: Passage, unit: Range, at: number): Range | null {
  const last = lastSubjectToken(passage, unit, at);
  if (last < unit.from || !isPlain(passage, last)) return null;
  const word = lowerAt(passage, last);
  if (/^[—–-]$/.test(word)) return interruptedSubject(passage, unit, last);
  if (word === ')') return subjectBefore(passage, unit, openingBracket(passage, unit, last));
  if (word === 'who' || word === 'which') return { from: last, to: last + 1 };
  if (word === ',') return apposedSubject(passage, unit, last);
  if (isBreak(word) || clauseOpeners.has(word) || CONTRACTED.test(word)) return null;
  if (subjectPronouns.has(word) && standsFree(lowerAt(passage, last - 1)))
    return { from: last, to: last + 1 };
  const antecedent = relativeAntecedent(passage, unit, last);
  if (antecedent !== null) return subjectBefore(passage, unit, antecedent);
  const from = phraseStart(passage, unit, last);
  return trimmed(passage, { from, to: last + 1 });
}

/** "who's called for", "that's said": the word holds a verb already, and names nobody. */
const CONTRACTED = /^(?:who|that|what|there|here|you|we|let)['’](?:s|d|ve|re|ll)$/;

/** "people familiar with it", "she and he": a pronoun that belongs to the words before. */
const standsFree = (before: string): boolean => before !== 'and' && !prepositions.has(before);

/** Steps back over "on Tuesday", "last week" and adverbs between a subject and its verb. */
function lastSubjectToken(passage: Passage, unit: Range, at: number): number {
  let last = at - 1;
  for (let steps = 0; steps < 5 && last > unit.from; steps++) {
    const word = lowerAt(passage, last);
    const isTime = timeWords.has(word) && !determiners.has(word);
    if (isMidAdverb(word) || isTime) last--;
    else if (/^(?:on|in|late|early)$/.test(word) && timeWords.has(lowerAt(passage, last + 1)))
      last--;
    else break;
  }
  return last;
}

/** "Holt (Harbour Union) said": the bracket is passed over; without one there is no subject. */
function openingBracket(passage: Passage, unit: Range, at: number): number {
  for (let index = at - 1; index > Math.max(unit.from, at - 10); index--)
    if (lowerAt(passage, index) === '(') return index;
  return unit.from;
}

/** "Dale, the head of Orrin -- it owns the programme -- told": the subject before the first dash. */
function interruptedSubject(passage: Passage, unit: Range, at: number): Range | null {
  const opening = openingDash(passage, unit, at);
  if (opening === null) return null;
  return apposedSubject(passage, unit, opening) ?? subjectBefore(passage, unit, opening);
}

const INSERTED = 40;

/** The dash that opens what the dash at `at` closes. */
function openingDash(passage: Passage, unit: Range, at: number): number | null {
  const mark = lowerAt(passage, at);
  const close = lowerAt(passage, at - 1) === mark ? at - 1 : at;
  for (let index = close - 2; index > Math.max(unit.from, at - INSERTED); index--) {
    if (!isPlain(passage, index)) return null;
    if (lowerAt(passage, index) === mark)
      return lowerAt(passage, index - 1) === mark ? index - 1 : index;
  }
  return null;
}

const APPOSED = 45;

/**
 * "Holt, the envoy, said", "Holt, who was there, said": the first noun phrase back from which only an
 * apposition or a relative clause stands before the verb at `at + 1`.
 */
function apposedSubject(passage: Passage, unit: Range, at: number): Range | null {
  for (const start of phraseStarts(passage, unit, at)) {
    const subject = subjectAt(passage, unit, start);
    if (subject === null) continue;
    const comma = pastBracket(passage, subject.to);
    if (lowerAt(passage, comma) !== ',' || comma >= at) continue;
    const isRelative = /^(?:who|whose|which)$/.test(lowerAt(passage, comma + 1));
    if (isRelative || !hasVerb(passage, { from: comma, to: at })) return subject;
  }
  return null;
}

/** "Holt (Harbour Union), the envoy, said": past a short bracket after the name. */
function pastBracket(passage: Passage, at: number): number {
  if (lowerAt(passage, at) !== '(') return at;
  for (let index = at + 1; index < at + 8; index++)
    if (lowerAt(passage, index) === ')') return index + 1;
  return at;
}

/** The start of the clause and each place after a comma, from the left; a quotation bounds them. */
function phraseStarts(passage: Passage, unit: Range, at: number): number[] {
  const starts: number[] = [];
  let index = at - 1;
  for (; index > Math.max(unit.from, at - APPOSED); index--) {
    if (!isPlain(passage, index) || /^[;:—–]$/.test(lowerAt(passage, index))) break;
    if (lowerAt(passage, index) === ',') starts.push(index + 1);
  }
  starts.push(index > unit.from ? index + 1 : unit.from);
  return starts.reverse();
}

function hasVerb(passage: Passage, { from, to }: Range): boolean {
  for (let at = from; at < to; at++)
    if (isFiniteVerb(lowerAt(passage, at)) && !isCapital(passage, at)) return true;
  return false;
}

const isFiniteVerb = (word: string): boolean =>
  auxiliaries.has(word) ||
  (verbs.has(word) && !NOUN_TOO.has(word)) ||
  verbForms.get(word)?.form === 'past';

// In the table of verbs, but as often nouns in a subject.
const NOUN_TOO = new Set(
  'state vote votes show shows report reports run work works call calls lead leads plan plans cut cuts use uses need needs total face faces start end move moves account offer cost costs following leading including according'.split(
    ' ',
  ),
);

/** The noun phrase that opens the clause at `start`, past fronted phrases: "On Monday, the ministry". */
export function subjectAt(passage: Passage, unit: Range, start: number): Range | null {
  const from = pastFronted(
    passage,
    unit,
    start === unit.from ? pastDateline(passage, unit) : start,
  );
  for (let at = from; at < Math.min(unit.to, from + LONGEST); at++) {
    const word = lowerAt(passage, at);
    const ends =
      isBreak(word) ||
      isFiniteVerb(word) ||
      !isPlain(passage, at) ||
      /^(?:who|which|that|whose)$/.test(word);
    if (ends || isMidAdverb(word)) return at > from ? trimmed(passage, { from, to: at }) : null;
  }
  return null;
}

const RELATIVE = 12;

/** "officials who spoke to the paper said": the relative clause is passed over, back to its "who". */
function relativeAntecedent(passage: Passage, unit: Range, last: number): number | null {
  for (let at = last - 1; at > Math.max(unit.from, last - RELATIVE); at--) {
    const word = lowerAt(passage, at);
    if (!isPlain(passage, at) || isBreak(word)) return null;
    if (word === 'who' && hasVerb(passage, { from: at, to: last })) return at;
  }
  return null;
}

/** Whether a mark parts the phrase; the stroke of "9/11" does not. */
function breaksAt(passage: Passage, at: number): boolean {
  const word = lowerAt(passage, at);
  const isNumber = (index: number): boolean => passage.tokens[index]?.kind === 'number';
  return isBreak(word) && !(word === '/' && isNumber(at - 1) && isNumber(at + 1));
}

/** Walks back from a noun phrase's last token to its first. */
function phraseStart(passage: Passage, unit: Range, last: number): number {
  let from = last;
  let conjunction: number | null = null;
  for (let at = last - 1; at >= Math.max(unit.from, last - LONGEST); at--) {
    const word = lowerAt(passage, at);
    if (!isPlain(passage, at) || breaksAt(passage, at)) return from;
    if (word === 'and') {
      conjunction ??= at;
      continue;
    }
    if (clauseOpeners.has(word) || isFiniteVerb(word))
      return conjunction === null ? from : conjunction + 1;
    from = at;
  }
  return from;
}

/** A noun phrase without what may stand before it ("In a statement Holt"), or null when none is left. */
function trimmed(passage: Passage, range: Range): Range | null {
  let { from } = range;
  while (from < range.to && isLead(lowerAt(passage, from))) from++;
  while (from < range.to - 1 && weekdays.has(lowerAt(passage, from))) from++;
  if (from > range.from && prepositions.has(lowerAt(passage, range.from)))
    from = afterPreposition(passage, { from, to: range.to });
  return from < range.to && isNounLike(passage, { from, to: range.to })
    ? { from, to: range.to }
    : null;
}

const isLead = (word: string): boolean =>
  prepositions.has(word) ||
  isMidAdverb(word) ||
  clauseOpeners.has(word) ||
  /^[,.:;"'“”‘’]$/.test(word);

/** "In a statement the ministry": from the last determiner or the last run of capitals. */
function afterPreposition(passage: Passage, { from, to }: Range): number {
  for (let at = to - 1; at > from; at--) {
    if (determiners.has(lowerAt(passage, at))) return at;
    if (isCapital(passage, at) && !isCapital(passage, at - 1)) return at;
  }
  return from;
}

function isNounLike(passage: Passage, { from, to }: Range): boolean {
  const first = lowerAt(passage, from);
  if (
    to - from === 1 &&
    (timeWords.has(first) || /^(?:there|the|a|an|what|these|this|those)$/.test(first))
  )
    return false;
  return passage.tokens[to - 1]?.kind === 'word' && !prepositions.has(lowerAt(passage, to - 1));
}

/** The noun phrase after an inverted cue: "said Adrian Holt, the envoy" gives "Adrian Holt". */
export function subjectAfter(passage: Passage, unit: Range, at: number): Range | null {
  const to = invertedEnd(passage, unit, at);
  const first = lowerAt(passage, at);
  const next = to < unit.to && isPlain(passage, to) ? lowerAt(passage, to) : '';
  const isClause = isFiniteVerb(next) || (subjectPronouns.has(first) && /^\p{L}/u.test(next));
  const subject = { from: at, to };
  const isSubject = to > at && opensSubject(passage, at) && isNounLike(passage, subject);
  return isSubject && !isClause ? subject : null;
}

function invertedEnd(passage: Passage, unit: Range, at: number): number {
  let to = at;
  while (to < Math.min(unit.to, at + LONGEST) && !stopsInverted(passage, to, at)) to++;
  return to;
}

function stopsInverted(passage: Passage, to: number, at: number): boolean {
  const word = lowerAt(passage, to);
  if (!isPlain(passage, to) || isBreak(word) || isFiniteVerb(word)) return true;
  if (/^[.!?]$/.test(word)) return !isTitleStop(passage, to);
  return (clauseOpeners.has(word) && word !== 'and') || (to > at && endsInverted(word));
}

function opensSubject(passage: Passage, at: number): boolean {
  const first = lowerAt(passage, at);
  if (weekdays.has(first)) return false;
  if (determiners.has(first) || subjectPronouns.has(first) || isCapital(passage, at)) return true;
  if (/^(?:police|people)$/.test(first) || first.endsWith('s')) return true;
  return passage.in === 'headline' && isVoiceWord(first);
}

const endsInverted = (word: string): boolean =>
  /^(?:in|on|during|after|before|at|to|by|as|about|last|this|earlier|late|early|yesterday|today)$/.test(
    word,
  ) ||
  isMidAdverb(word) ||
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(word);
