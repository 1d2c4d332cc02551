import type { Span } from '../domain/span.ts';

/** A quotation's span with its marks; `closed` is false when it runs to the line's end without a mark. */
export interface Quotation {
  readonly span: Span;
  readonly closed: boolean;
}

interface Open {
  readonly at: number;
  readonly kind: 'curly' | 'straight' | 'guillemet' | 'low' | 'doubled';
}

/**
 * The quotations of one line of `text`, in order, outermost only. Double marks of every usual shape
 * count, `''` too; single marks only on a line that has no double ones. A mark that never closes
 * opens a quotation to the line's end. Linear in the line's length.
 */
export function quotationsIn(text: string, [start, end]: Span): Quotation[] {
  const line = text.slice(start, end);
  const found = doubleMarked(line);
  const all = found.length > 0 ? found : singleMarked(line);
  return all.map(({ span, closed }) => ({ span: [span[0] + start, span[1] + start], closed }));
}

// A mark of speech, or two single ones written for it.
const DOUBLE = /[“”„"«»]|''|``/g;

function doubleMarked(line: string): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | null = null;
  let isInner = false;
  for (const match of line.matchAll(DOUBLE)) {
    const mark = match[0];
    const at = match.index;
    if (open === null) open = opens(mark, at);
    // "He told us “no” and left": a curly pair inside straight marks is a quotation in the quotation.
    else if (open.kind === 'straight' && mark === '“') isInner = true;
    else if (isInner && mark === '”') isInner = false;
    else if (closes(mark, open.kind)) {
      found.push({ span: [open.at, closeEnd(line, at + mark.length)], closed: true });
      open = null;
      isInner = false;
    }
  }
  if (open !== null) found.push({ span: [open.at, line.length], closed: false });
  return found;
}

/** `'''` closes a quotation inside a quotation and the outer one together. */
const closeEnd = (line: string, end: number): number => (line[end] === "'" ? end + 1 : end);

function opens(mark: string, at: number): Open | null {
  switch (mark) {
    case '“':
      return { at, kind: 'curly' };
    case '„':
      return { at, kind: 'low' };
    case '"':
      return { at, kind: 'straight' };
    case '«':
      return { at, kind: 'guillemet' };
    case "''":
    case '``':
      return { at, kind: 'doubled' };
    default:
      return null;
  }
}

function closes(mark: string, kind: Open['kind']): boolean {
  switch (kind) {
    case 'curly':
      return mark === '”' || mark === '"';
    case 'low':
      return mark === '“' || mark === '”';
    case 'straight':
      return mark === '"' || mark === '”';
    case 'guillemet':
      return mark === '»';
    case 'doubled':
      return mark === "''" || mark === '"';
  }
}

// An opening mark before a letter and after white space; a closing one after a letter or mark, before none.
const SINGLE_OPEN = /(?:^|[\s(—–:])([‘'])(?=[\p{L}\p{N}])/gu;
const SINGLE_CLOSE = /[\p{L}\p{N}.,!?…][’'](?![\p{L}\p{N}])/gu;

function singleMarked(line: string): Quotation[] {
  const found: Quotation[] = [];
  for (let pair = nextPair(line, 0); pair !== null; pair = nextPair(line, pair[1]))
    found.push({ span: pair, closed: true });
  return found;
}

function nextPair(line: string, from: number): Span | null {
  SINGLE_OPEN.lastIndex = from;
  const open = SINGLE_OPEN.exec(line);
  if (open === null) return null;
  const at = open.index + open[0].length - 1;
  SINGLE_CLOSE.lastIndex = at + 1;
  const close = SINGLE_CLOSE.exec(line);
  return close === null ? null : [at, close.index + close[0].length];
}
