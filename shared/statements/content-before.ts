import type { After } from './content-after.ts';
import type { CueGroup } from './cues.ts';
import type { Draft } from './draft.ts';
import { isPlain, lowerAt, type Passage, type Range } from './passage.ts';

export interface BeforeContext {
  readonly passage: Passage;
  readonly unit: Range;
  readonly cue: CueGroup;
  readonly previous: Draft | null;
  readonly after: After;
}

/**
 * The content that ends where a subject and its cue begin: `“…,” Holt said`, `The road is open,
 * she said`. Null when the cue has content of its own that does not resume after a comma.
 */
export function contentBefore(context: BeforeContext, regionFrom: number): Range | null {
  const { passage, unit, cue, after } = context;
  const mark = regionFrom - 1;
  if (mark <= unit.from || !cue.reading.verb.quotes || cue.negated) return null;
  const isQuoted = !isPlain(passage, mark);
  if (!isQuoted && lowerAt(passage, mark) !== ',') return null;
  if (isQuoted && endsSpeech(passage, mark)) return quotedBefore(context, mark);
  if (after.content !== null && !after.resumes) return null;
  if (!isQuoted) return proseBefore(context, mark);
  return { from: startOf(context, mark), to: regionFrom };
}

/** A clause of prose before its cue: "The road is open, Holt said". */
function proseBefore(context: BeforeContext, mark: number): Range | null {
  const { passage, cue, after } = context;
  if (after.content !== null && !isPlain(passage, after.content.from)) return null;
  if (cue.phrase !== null || !cue.reading.verb.clause) return null;
  const from = startOf(context, mark);
  return mark - from < 3 || isFronted(passage, from, mark) ? null : { from, to: mark };
}

/** A fronted phrase alone before the speaker is not what is said; a clause after it is. */
function isFronted(passage: Passage, from: number, mark: number): boolean {
  if (!opensSubordinate(lowerAt(passage, from))) return false;
  for (let at = from; at < mark; at++) if (lowerAt(passage, at) === ',') return false;
  return true;
}

/** "When asked, Holt said": a fronted clause is not what he said. */
const opensSubordinate = (word: string): boolean =>
  /^(?:when|while|after|before|since|although|though|despite|during|in|on|at|as|if|asked|speaking|for|with|by|but|and|yet|still|later|then|however|meanwhile)$/.test(
    word,
  );

/** Whether the quotation that closes at `mark` ends as speech does: `,”`, `?”`, `”,`. */
const endsSpeech = (passage: Passage, mark: number): boolean => {
  let at = mark;
  while (at > mark - 3 && /^["”“’'»]$/.test(lowerAt(passage, at))) at--;
  return /^[,.!?…]$/.test(lowerAt(passage, at));
};

/** A quotation before its cue, with the prose that leads into it: `The plan is “dead,” Holt said`. */
function quotedBefore(context: BeforeContext, mark: number): Range | null {
  const { passage } = context;
  const floor = startOf(context, mark);
  let from = mark;
  while (from > floor && !isPlain(passage, from - 1)) from--;
  const isLed = from > floor && !/^[-–—:,]$/.test(lowerAt(passage, from - 1));
  const isOther =
    isLed && (context.after.content !== null || opensSubordinate(lowerAt(passage, floor)));
  return isOther ? null : { from: isLed ? floor : from, to: mark + 1 };
}

/** Content begins at the unit's start, or after the statement before in the same unit. */
function startOf({ passage, unit, previous }: BeforeContext, mark: number): number {
  const end = previous?.unit === unit ? endOf(previous) : unit.from;
  let floor = end < mark ? Math.max(unit.from, end) : unit.from;
  while (floor < mark && isPlain(passage, floor) && isJoint(lowerAt(passage, floor))) floor++;
  return floor;
}

const endOf = ({ cueRange, speaker, content }: Draft): number =>
  Math.max(cueRange?.to ?? 0, speaker?.to ?? 0, ...content.map(({ to }) => to));

const isJoint = (word: string): boolean => /^(?:[,;.:—–-]|and|but|yet)$/.test(word);
