import type { Passage } from './passage.ts';

/** A note to readers about the page itself. */
export interface CorrectionNote {
  readonly text: string;
  /** Its first sentence stands for it as evidence. */
  readonly passage: Passage;
  /** Numbers the note says the page gave before; empty when it names none. */
  readonly was: readonly number[];
  /** Numbers the note says are right. */
  readonly now: readonly number[];
  /** Telling words of the note, to find the change it explains. */
  readonly words: ReadonlySet<string>;
  /** Whether it corrects something, rather than say how the page came to be. */
  readonly corrects: boolean;
}

const OPENING =
  /^\W*(?:correction|corrections|clarification|editor['’]?s note|update|this (?:article|story|report|post|page|piece|headline) (?:was|has been|originally|previously|first)|an? (?:earlier|previous|original) version|the (?:earlier|original) version|korrektur|berichtigung|anmerkung der redaktion|in einer früheren (?:version|fassung))\b/i;
const CORRECTING =
  /\b(?:correct(?:ed|ion|ions|s)?|clarif(?:y|ied|ication)|misstated|misidentified|mis-?spelled|earlier version|previous version|originally (?:said|stated|reported)|incorrectly|in error|amended|korrigiert|korrektur|berichtigung|früheren (?:version|fassung))\b/i;

/** Whether a sentence opens a note to readers: "Correction: …", "An earlier version of this story said …". A report of someone else's correction is left alone. */
export function opensNote(text: string): boolean {
  return OPENING.test(text) && CORRECTING.test(text.slice(0, 400));
}

/** Reads the sentences of one note. */
export function readNote(passages: readonly [Passage, ...Passage[]]): CorrectionNote {
  const [passage] = passages;
  const text = passages.map((one) => one.text).join(' ');
  const numbers = passages.flatMap(splitNumbers);
  return {
    text,
    passage,
    was: numbers.filter((one) => one.isWas).map((one) => one.value),
    now: numbers.filter((one) => !one.isWas).map((one) => one.value),
    words: new Set(passages.flatMap((one) => one.masked).filter((word) => word.length > 3)),
    corrects: CORRECTING.test(text),
  };
}

const WAS =
  /\b(?:earlier|previous(?:ly)?|original(?:ly)?|first|had|misstated|incorrectly|wrongly|mistakenly|said|stated|reported|gave|from|not|rather than|instead of|statt|nicht|früheren)\b/gi;
const NOW =
  /\b(?:it is|it was|there (?:are|were|have been)|is in fact|in fact|actually|should (?:be|have)|the correct|correct(?:ed)? (?:to|figure|number)|now|has been (?:corrected|changed|amended) to|to|but|tatsächlich|richtig)\b/gi;

/** Each number of a note's sentence, as what was said or what is right, by the last cue before it. */
function splitNumbers(passage: Passage): { readonly value: number; readonly isWas: boolean }[] {
  return passage.numerals.map((numeral) => {
    const lead = passage.text.slice(0, numeral.start - passage.span[0]);
    return { value: numeral.value, isWas: lastCue(lead, WAS) >= lastCue(lead, NOW) };
  });
}

function lastCue(text: string, cue: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(cue)) last = match.index;
  return last;
}
