import type { Span, TextField } from '../domain/span.ts';
import { type Quotation, quotationsIn } from '../language/quotes.ts';
import { splitSentences } from '../language/sentences.ts';
import { type Token, tokenize } from '../language/tokens.ts';

/** A run of tokens; `to` is exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One line of a field, cut into tokens, quotations and units. */
export interface Passage {
  readonly in: TextField;
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quotations: readonly Quotation[];
  /** For every token the index of the quotation it stands in, -1 outside. */
  readonly quoteOf: readonly number[];
  readonly sentences: readonly Span[];
  /** Sentences, those parted only inside a quotation joined again. */
  readonly units: readonly Range[];
  /** Most words begin with capitals, as headlines are set: a capital tells nothing there. */
  readonly isTitled: boolean;
}

const MAX_UNIT = 600;

/** Cuts a field into passages, one a line. Empty lines give none; linear in the field's length. */
export function passagesOf(text: string, field: TextField): Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (text.slice(start, end).trim() !== '') passages.push(passageOf(text, field, [start, end]));
    start = end + 1;
  }
  return passages;
}

function passageOf(text: string, field: TextField, span: Span): Passage {
  const line = text.slice(...span);
  const tokens = tokenize(line, span[0]);
  const quotations = quotationsIn(text, span);
  const quoteOf = quoteIndexes(tokens, quotations);
  const sentences = splitSentences(line).map(([from, to]): Span => [from + span[0], to + span[0]]);
  const units = unitsOf({ tokens, quoteOf, sentences });
  const isTitled = isTitleCase(tokens);
  return { in: field, span, text, tokens, quotations, quoteOf, sentences, units, isTitled };
}

const TITLE_WORDS = 30;
const TITLE_SHARE = 0.6;

function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length < 3 || words.length > TITLE_WORDS) return false;
  const capitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  return capitals / words.length >= TITLE_SHARE;
}

function quoteIndexes(tokens: readonly Token[], quotations: readonly Quotation[]): number[] {
  let at = 0;
  return tokens.map((token) => {
    while (at < quotations.length && (quotations[at]?.span[1] ?? 0) <= token.start) at++;
    const quotation = quotations[at];
    return quotation !== undefined && token.start >= quotation.span[0] ? at : -1;
  });
}

interface Cut {
  readonly tokens: readonly Token[];
  readonly quoteOf: readonly number[];
  readonly sentences: readonly Span[];
}

/** Sentence bounds as token ranges; a bound inside a quotation is none. */
function unitsOf({ tokens, quoteOf, sentences }: Cut): Range[] {
  const units: Range[] = [];
  let from = 0;
  let at = 0;
  for (const [, end] of sentences) {
    while (at < tokens.length && (tokens[at]?.start ?? end) < end) at++;
    const isInside =
      at > 0 && at < tokens.length && quoteOf[at] !== -1 && quoteOf[at] === quoteOf[at - 1];
    const joins = isInside || isAsked({ tokens, quoteOf, sentences }, from, at);
    if ((joins && at - from < MAX_UNIT) || at === from) continue;
    units.push({ from, to: at });
    from = at;
  }
  if (from < tokens.length) units.push({ from, to: tokens.length });
  return units.flatMap(pieces);
}

/** `“Why?” Holt said.`: a whole quotation that ends in a question or call goes with what follows. */
function isAsked({ tokens, quoteOf }: Cut, from: number, to: number): boolean {
  if (quoteOf[from] === -1 || quoteOf[from] !== quoteOf[to - 1] || to >= tokens.length)
    return false;
  const last = tokens[to - 1]?.kind === 'mark' ? tokens[to - 2] : undefined;
  return last?.text === '?' || last?.text === '!';
}

/** A unit of thousands of tokens is read in pieces: nobody's sentence, and bounded work. */
function pieces({ from, to }: Range): Range[] {
  const cut: Range[] = [];
  for (let start = from; start < to; start += MAX_UNIT)
    cut.push({ from: start, to: Math.min(to, start + MAX_UNIT) });
  return cut;
}

/** The token's lower-case form, empty past either end. */
export const lowerAt = (passage: Passage, index: number): string =>
  passage.tokens[index]?.lower ?? '';

/** Whether the token is outside every quotation. */
export const isPlain = (passage: Passage, index: number): boolean => passage.quoteOf[index] === -1;

/** Whether the token begins with a capital letter. */
export const isCapital = (passage: Passage, index: number): boolean =>
  /^\p{Lu}/u.test(passage.tokens[index]?.text ?? '');

/** The characters from a range's first token to its last. */
export function spanOf(passage: Passage, { from, to }: Range): Span {
  return [passage.tokens[from]?.start ?? 0, passage.tokens[to - 1]?.end ?? 0];
}

/** The text of a range as written. */
export const surfaceOf = (passage: Passage, range: Range): string =>
  passage.text.slice(...spanOf(passage, range));

/** Whether the full stop at `index` belongs to "Ms." or an initial before another capital. */
export const isTitleStop = (passage: Passage, index: number): boolean =>
  lowerAt(passage, index) === '.' &&
  (passage.tokens[index - 1]?.text.length ?? MANY) <= 3 &&
  isCapital(passage, index - 1) &&
  isCapital(passage, index + 1);

const MANY = 99;
