import { verbForms } from '../language/verbs.ts';
import type { Draft } from './draft.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';
import { isVoice, isVoiceWord } from './voices.ts';

const LONGEST_SPEAKER = 9;

/**
 * "Holt: “We stay.”" anywhere, and in headlines "Ministry: road open" and "Road open: ministry", with
 * a dash too. A label ("Update: …") in running text, where no quotation follows, is left alone.
 */
export function colonForm(passage: Passage, unit: Range): Draft | null {
  for (let at = unit.from + 1; at < Math.min(unit.to - 1, unit.from + LONGEST_SPEAKER + 2); at++) {
    if (!isPlain(passage, at)) break;
    const word = lowerAt(passage, at);
    if (word === ':') return speakerFirst(passage, unit, at) ?? speakerLast(passage, unit);
    if (/^[.,;?!]$/.test(word) && !isAbbreviated(passage, at)) break;
  }
  return speakerLast(passage, unit) ?? signed(passage, unit);
}

const LONGEST_SIGNATURE = 8;

/** "“We stay.” ― Adrian Holt": a paragraph quoted, and after a dash at its end the name of who said it. */
function signed(passage: Passage, unit: Range): Draft | null {
  const to = beforeStop(passage, unit);
  for (let mark = to - 2; mark >= Math.max(unit.from, to - LONGEST_SIGNATURE - 1); mark--) {
    if (!/^[―—–-]$/.test(lowerAt(passage, mark)) || !isPlain(passage, mark)) continue;
    const from = quotedFrom(passage, mark);
    const speaker = { from: mark + 1, to };
    if (from === mark || from > unit.from || !isName(passage, speaker)) return null;
    return draft(passage, unit, { speaker, mark, content: { from, to: mark } });
  }
  return null;
}

/** The first token of the quotation that ends before `mark`; `mark` itself where none does. */
function quotedFrom(passage: Passage, mark: number): number {
  if (isPlain(passage, mark - 1)) return mark;
  let from = mark;
  while (from > 0 && passage.quoteOf[from - 1] === passage.quoteOf[mark - 1]) from--;
  return from;
}

const isAbbreviated = (passage: Passage, at: number): boolean =>
  lowerAt(passage, at) === '.' && (passage.tokens[at - 1]?.text.length ?? 9) <= 3;

const isHeadline = (passage: Passage): boolean =>
  passage.in === 'headline' || (passage.in === 'body' && passage.span[0] === 0);

function speakerFirst(passage: Passage, unit: Range, mark: number): Draft | null {
  const speaker = { from: unit.from, to: beforeTopic(passage, unit, mark) };
  const isQuoted = !isPlain(passage, mark + 1);
  if (!isName(passage, speaker) || !isUnlabelled(passage, unit.from)) return null;
  if (!isQuoted && !(isHeadline(passage) && isVoice(passage, speaker))) return null;
  return draft(passage, unit, {
    speaker,
    mark,
    content: { from: mark + 1, to: beforeStop(passage, unit) },
  });
}

/** "Holt on the ferry fire: …": the topic is no part of the speaker. */
function beforeTopic(passage: Passage, unit: Range, mark: number): number {
  for (let at = unit.from + 1; at < mark - 1; at++) if (lowerAt(passage, at) === 'on') return at;
  return mark;
}

/** Whether no word such as "Update" or "Watch" stands here, which labels a line. */
export const isUnlabelled = (passage: Passage, at: number): boolean =>
  !LABEL.test(lowerAt(passage, at));

const LABEL =
  /^(?:update|breaking|exclusive|watch|video|photos|opinion|analysis|report|live|review|correction|note|editor|related|read|source|photo|image|caption|by|liveblog|newsblog|ticker|liveticker|newsticker|podcast|newsletter|interview|factbox|explainer|timeline|recap|quiz|faq|kommentar|analyse|meinung|eilmeldung|how|why|what|when|the)$/;

function isName(passage: Passage, { from, to }: Range): boolean {
  if (to - from > LONGEST_SPEAKER || !isCapital(passage, from)) return false;
  for (let at = from; at < to; at++) if (verbForms.has(lowerAt(passage, at))) return false;
  return isCapital(passage, to - 1) || to - from <= 2;
}

function beforeStop(passage: Passage, unit: Range): number {
  let { to } = unit;
  while (to > unit.from + 1 && isPlain(passage, to - 1) && /^[.!?]$/.test(lowerAt(passage, to - 1)))
    to--;
  return to;
}

/** "Road to stay open – ministry": at most three words after the last colon or dash, in a headline or a first line without a stop. */
function speakerLast(passage: Passage, unit: Range): Draft | null {
  const to = beforeStop(passage, unit);
  const isLine = isHeadline(passage) && to === unit.to;
  if (passage.in !== 'headline' && !isLine) return null;
  for (let at = to - 2; at > Math.max(unit.from + 2, to - 5); at--) {
    if (!/^[:–—-]$/.test(lowerAt(passage, at))) continue;
    const speaker = { from: at + 1, to };
    return isSpeakerLast(passage, speaker)
      ? draft(passage, unit, { speaker, mark: at, content: { from: unit.from, to: at } })
      : null;
  }
  return null;
}

/** After the mark an office or body speaks, or an agency in capitals; "– live updates" and outlets do not. */
const isSpeakerLast = (passage: Passage, { from, to }: Range): boolean =>
  isVoiceWord(lowerAt(passage, to - 1)) || (to - from === 1 && isVoice(passage, { from, to }));

interface Parts {
  readonly speaker: Range;
  readonly mark: number;
  readonly content: Range;
}

function draft(passage: Passage, unit: Range, { speaker, mark, content }: Parts): Draft {
  const cueRange = { from: mark, to: mark + 1 };
  return {
    passage,
    unit,
    shape: 'colon',
    cue: null,
    cueRange,
    speaker,
    audience: null,
    content: [content],
    later: [],
  };
}
