import { auxiliaries } from '../language/en/grammar-words.ts';
import { accordingTo } from './according.ts';
import { pastAdjuncts } from './adjuncts.ts';
import { colonForm } from './colon-forms.ts';
import { type After, contentAfter, type Frame } from './content-after.ts';
import { contentBefore } from './content-before.ts';
import { type CueGroup, findCues } from './cues.ts';
import type { Draft } from './draft.ts';
import { isCapital, isPlain, lowerAt, type Passage, type Range } from './passage.ts';
import { screened } from './screen.ts';
import { subjectAfter, subjectAt, subjectBefore } from './subjects.ts';

/** A cue with the subject that goes with it, and which side of the cue that stands. */
interface Governed {
  readonly cue: CueGroup;
  readonly subject: Range | null;
  readonly inverted: boolean;
  /** A participle that shares the subject of the clause: "adding that". */
  readonly shared: boolean;
}

/** The statements of one unit: a sentence, with any quotations that run over several. */
export function readUnit(passage: Passage, unit: Range): Draft[] {
  const governed = govern(passage, unit);
  const borders = governed.map(regionStart);
  const drafts: Draft[] = [];
  for (const [index, one] of governed.entries()) {
    const draft = read(
      { passage, unit, borders: borders.slice(index + 1), previous: drafts.at(-1) ?? null },
      one,
    );
    if (draft !== null) drafts.push(draft);
  }
  const all = screened([...drafts, ...accordingTo(passage, unit, drafts)]);
  const colon = colonForm(passage, unit);
  return colon === null
    ? all
    : [colon, ...all.filter(({ speaker }) => speaker?.from !== unit.from)];
}

function govern(passage: Passage, unit: Range): Governed[] {
  const all: Governed[] = [];
  for (const cue of findCues(passage, unit)) {
    const before = all.findLast((one) => canCarry(one, all))?.subject ?? null;
    const one = governOne({ passage, unit, before }, cue);
    if (one !== null) all.push(one);
  }
  return all;
}

/** "Marsh rejected calls for an inquiry, saying": "calls" looks like a verb whose subject is "Marsh rejected". */
function canCarry({ subject }: Governed, all: readonly Governed[]): boolean {
  if (subject === null) return false;
  return !all.some(({ cue }) => cue.head === subject.to - 1);
}

interface Setting {
  readonly passage: Passage;
  readonly unit: Range;
  /** The subject of the cue before, for "X said … and added". */
  readonly before: Range | null;
}

function governOne({ passage, unit, before }: Setting, cue: CueGroup): Governed | null {
  const start = cue.range.from;
  if (cue.reading.form === 'gerund' && start === cue.head)
    return governParticiple({ passage, unit, before }, cue);
  const apposed = lowerAt(passage, start - 1) === ',' ? subjectBefore(passage, unit, start) : null;
  if (apposed !== null) return { cue, subject: apposed, inverted: false, shared: false };
  const inverted = canInvert({ passage, unit, before }, cue)
    ? subjectAfter(passage, unit, cue.range.to)
    : null;
  if (inverted !== null) return { cue, subject: inverted, inverted: true, shared: false };
  const subject = subjectBefore(passage, unit, start);
  if (subject !== null) return { cue, subject, inverted: false, shared: false };
  if (!/^(?:and|but|,)$/.test(lowerAt(passage, start - 1))) return null;
  const carried = before ?? subjectAt(passage, unit, unit.from);
  return carried === null || carried.to > start
    ? null
    : { cue, subject: carried, inverted: false, shared: true };
}

/** "…, adding that", "by saying", "and calling": the subject is that of the cue or clause before. */
function governParticiple({ passage, unit, before }: Setting, cue: CueGroup): Governed | null {
  const start = cue.range.from;
  const isFree = /^(?:,|and|by|while|before|after)$/.test(lowerAt(passage, start - 1));
  if (!isFree && start !== unit.from) return governQuoting({ passage, unit, before }, cue);
  const subject = before ?? subjectAt(passage, unit, unit.from);
  return subject === null ? null : { cue, subject, inverted: false, shared: true };
}

/** "footage of Holt saying, “We stay.”": a participle right before a quotation has the name before it for subject. */
function governQuoting({ passage, unit }: Setting, cue: CueGroup): Governed | null {
  const next = pastAdjuncts(passage, unit, cue.range.to);
  const opens = /^[,:]$/.test(lowerAt(passage, next)) ? next + 1 : next;
  if (!cue.reading.verb.quotes || opens >= unit.to || isPlain(passage, opens)) return null;
  if (!isCapital(passage, cue.range.from - 1)) return null;
  const subject = subjectBefore(passage, unit, cue.range.from);
  return subject === null ? null : { cue, subject, inverted: false, shared: false };
}

/** "…,” said Holt", "Said Holt: “…”": the verb opens the sentence or stands right after a quotation or a comma, its subject after it. */
function canInvert(
  { passage, unit }: Setting,
  { range, head, reading, preposition }: CueGroup,
): boolean {
  if (preposition !== null) return false;
  const isSpeech = reading.verb.quotes && reading.form !== 'gerund' && head === range.from;
  if (!isSpeech || reading.verb.lemma === 'tell') return false;
  if (head === unit.from && reading.form !== 'base') return true;
  return !isPlain(passage, head - 1) || lowerAt(passage, head - 1) === ',';
}

interface Context {
  readonly passage: Passage;
  readonly unit: Range;
  readonly borders: readonly number[];
  readonly previous: Draft | null;
}

function read(context: Context, governed: Governed): Draft | null {
  const { passage, unit, borders, previous } = context;
  const { cue, subject, inverted, shared } = governed;
  const frame: Frame = { passage, unit, cue, borders };
  const after = contentAfter(frame, inverted && subject !== null ? subject.to : cue.range.to);
  const place = { passage, unit, cue, previous, after };
  const before = shared ? null : contentBefore(place, regionStart(governed));
  const rest = before === null || continuesAfter(context, before, after) ? after.content : null;
  const pieces = [before, rest].filter((range) => range !== null);
  const content = withRelative(context, governed, pieces);
  if (content === null || (content.length === 0 && !standsAlone(context, cue))) return null;
  return {
    passage,
    unit,
    shape: before === null ? 'after' : rest === null ? 'before' : 'around',
    cue,
    cueRange: cue.range,
    speaker: subject,
    audience: after.audience,
    content,
    later: [],
  };
}

/** Where the subject and its cue begin. */
const regionStart = ({ cue, subject, inverted, shared }: Governed): number =>
  inverted || shared || subject === null ? cue.range.from : Math.min(subject.from, cue.range.from);

/** After `“…,” Holt said, ` only a quotation goes on; after a clause of prose, prose does. */
function continuesAfter({ passage }: Context, before: Range, after: After): boolean {
  const { content } = after;
  if (content === null || !after.resumes) return false;
  return isPlain(passage, before.to - 1) || !isPlain(passage, content.from);
}

/** A cue that needs no content here: "declined to comment", or "said:" before a quotation in the next block. */
function standsAlone({ passage, unit }: Context, cue: CueGroup): boolean {
  if (cue.phrase?.follows === 'none') return true;
  return (
    cue.reading.verb.quotes && lowerAt(passage, unit.to - 1) === ':' && unit.to - cue.range.to < 12
  );
}

const RELATIVE = /^(?:what|which|that|whom)$/;

/**
 * "what Holt called “a farce”", "which officials said will open": the relative word is the first
 * piece of the content, which then ends with the quotation or at the next comma.
 */
function withRelative(
  { passage }: Context,
  { cue, subject }: Pick<Governed, 'cue' | 'subject'>,
  content: Range[],
): Range[] | null {
  const first = content[0];
  const start = (subject?.from ?? cue.range.from) - 1;
  if (
    first === undefined ||
    subject === null ||
    first.from < start ||
    !RELATIVE.test(lowerAt(passage, start))
  )
    return content;
  const isQuoted = !isPlain(passage, first.from);
  const isVerb = auxiliaries.has(lowerAt(passage, first.from));
  if (!isQuoted && !isVerb) return lowerAt(passage, start) === 'what' ? null : content;
  let to = first.from + 1;
  while (to < first.to && (isQuoted ? !isPlain(passage, to) : lowerAt(passage, to) !== ',')) to++;
  return [
    { from: start, to: start + 1 },
    { from: first.from, to },
  ];
}
