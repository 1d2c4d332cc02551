import type { Figure } from '../domain/figure.ts';
import type { Numeral } from './comparable-words.ts';
import type { Passage } from './passage.ts';

/** A passage of more numbers is no sentence of a story, and each is looked at within the whole passage. */
const mostInPassage = 200;

/**
 * Numbers in digits that no recogniser read as a figure, as figures without a measure: they can be
 * matched by their place, so that not one changed digit passes unseen. Dates, times, years, telephone
 * numbers and names such as "Covid-19" are left out.
 * The first 200 numbers of a passage are looked at.
 */
export function bareFigures(passage: Passage, figures: readonly Figure[]): Figure[] {
  const read = passage.figures.flatMap((index) => figures[index] ?? []);
  return passage.numerals.slice(0, mostInPassage).flatMap((numeral) => {
    if (read.some((figure) => figure.start <= numeral.start && numeral.start < figure.end))
      return [];
    return isDigit(passage, numeral) && !isName(passage, numeral) ? [bare(passage, numeral)] : [];
  });
}

const isDigit = (passage: Passage, numeral: Numeral): boolean =>
  /\d/.test(passage.text[numeral.start - passage.span[0]] ?? '');

function bare(passage: Passage, { start, end, value }: Numeral): Figure {
  return {
    in: passage.in,
    start,
    end,
    surface: passage.text.slice(start - passage.span[0], end - passage.span[0]),
    value,
    range: null,
    bound: 'exactly',
    unit: null,
    counted: null,
    measure: null,
    status: null,
    series: null,
    partOf: [],
    attributedTo: null,
    asOf: null,
    place: null,
    sentence: passage.span,
  };
}

const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez)[a-zä]*\.?\W{0,3}(?:\d{1,2}\W{1,3})?$/i;
const BEFORE_MONTH =
  /^(?:st|nd|rd|th|\.)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)/i;
const CLOCK_AFTER = /^\s*(?::\d|[ap]\.?m\b|uhr\b|gmt|bst|est|edt)/i;

/** Groups of a number to call: "+00 910 810", "001 234 5678", "call 020 7946 0958"; "3 of 12" is none. */
const CALLED =
  /(?:\+|\b00?\d|\b(?:tel|phone|telephone|call|ring|dial|fax|hotline|helpline|whatsapp|text)\b)[\s\d().:/-]*$/i;

/** Whether a number is part of a date, a time, a year, a telephone number or a name. */
export function isName(passage: Passage, numeral: Numeral): boolean {
  const lead = passage.text.slice(0, numeral.start - passage.span[0]);
  const tail = passage.text.slice(numeral.end - passage.span[0]);
  if (/[\p{L}#§][-‐–]?\s?$/u.test(lead.slice(-2)) && /[-‐–#§]\s?$/u.test(lead)) return true;
  if (/\d[):/.-]?\s?[:/.-]$/.test(lead) || /^(?:\/\d|[-.)]\s?\d)/.test(tail)) return true;
  if (MONTH.test(lead.slice(-24)) || BEFORE_MONTH.test(tail) || CLOCK_AFTER.test(tail)) return true;
  if (CALLED.test(lead.slice(-32))) return true;
  return isYear(numeral.value) && !/^\s+\p{Ll}{4,}s\b/u.test(tail);
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
