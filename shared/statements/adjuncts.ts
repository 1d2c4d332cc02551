import {
  determiners,
  prepositions,
  subjectPronouns,
  timeWords,
} from '../language/en/grammar-words.ts';
import { isMidAdverb } from './cues.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';

const WINDOW = 14;

/** What stands between a verb and what is said: the addressee, and where the content begins. */
export interface Opening {
  readonly audience: Range | null;
  readonly at: number;
}

/** Whether nothing more of the clause follows: the end, a mark, or a quotation's close. */
export const isClauseEnd = (passage: Passage, unit: Range, at: number): boolean =>
  at >= unit.to || /^[.!?,;:—–)]$/.test(lowerAt(passage, at)) || lowerAt(passage, at) === '-';

/** "that" opens a clause unless it points: "in that speech", "that night". */
const isConjunction = (passage: Passage, at: number): boolean =>
  !prepositions.has(lowerAt(passage, at - 1)) && !timeWords.has(lowerAt(passage, at + 1));

/** Skips "on Tuesday", "in a statement", "at a news conference" before "that", a quotation or the end. */
export function pastAdjuncts(passage: Passage, unit: Range, at: number): number {
  let from = at;
  while (from < unit.to && isAdverbial(lowerAt(passage, from))) from++;
  const word = lowerAt(passage, from);
  if (!prepositions.has(word) && !timeWords.has(word)) return from;
  const stop = adjunctEnd(passage, unit, from);
  if (stop !== null) return stop;
  return pastTime(passage, unit, from);
}

const isAdverbial = (word: string): boolean =>
  (isMidAdverb(word) && !/^(?:no|not|never|nothing|neither|both|all|only|even)$/.test(word)) ||
  word === 'bluntly';

function adjunctEnd(passage: Passage, unit: Range, from: number): number | null {
  for (let at = from + 1; at <= Math.min(unit.to, from + WINDOW); at++) {
    const word = lowerAt(passage, at);
    if (at >= unit.to || !isPlain(passage, at) || word === ':' || /^[.!?;]$/.test(word)) return at;
    if (word === 'that' && isConjunction(passage, at)) return at;
    if (word === ',') return at;
  }
  return null;
}

function pastTime(passage: Passage, unit: Range, from: number): number {
  let at = from;
  if (
    /^(?:on|in|at|late|early)$/.test(lowerAt(passage, at)) &&
    timeWords.has(lowerAt(passage, at + 1))
  )
    at++;
  while (at < unit.to && timeWords.has(lowerAt(passage, at)) && !isThatNoun(passage, at)) at++;
  return at;
}

/** "this" in "said this plan" is no time: the word after it must be one. */
const isThatNoun = (passage: Passage, at: number): boolean =>
  /^(?:this|last|next|once|may|early|late)$/.test(lowerAt(passage, at)) &&
  !timeWords.has(lowerAt(passage, at + 1));

/** Where the addressee of "told", "warned", "urged" ends: "told reporters on Monday that". */
export function pastAddressee(passage: Passage, unit: Range, at: number): Opening {
  for (let index = at; index < Math.min(unit.to, at + WINDOW); index++) {
    const word = lowerAt(passage, index);
    const stops =
      !isPlain(passage, index) ||
      /^(?:that|whether|how|why|what|if|to|of|about|on|in|at|during|,|:|;|\.)$/.test(word) ||
      timeWords.has(word);
    if (stops || (index > at && opensClause(passage, index, at)))
      return { audience: index > at ? { from: at, to: index } : null, at: index };
  }
  return { audience: null, at };
}

/** "told the committee the plan": a second noun phrase opens the clause. */
function opensClause(passage: Passage, index: number, at: number): boolean {
  const word = lowerAt(passage, index);
  const previous = lowerAt(passage, index - 1);
  if (/^(?:and|or|’s|'s)$/.test(previous)) return false;
  if (subjectPronouns.has(word)) return true;
  if (determiners.has(word)) return !determiners.has(previous);
  return (
    isCapital(passage, index) &&
    !isCapital(passage, index - 1) &&
    index > at &&
    previous.endsWith('s')
  );
}
