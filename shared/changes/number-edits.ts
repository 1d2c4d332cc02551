import type { PassagePair } from './align-passages.ts';
import { passageSide } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { Comparing } from './match-figures.ts';
import type { Passage } from './passage.ts';
import type { Side } from './side.ts';
import { clip, numberText } from './summary.ts';

/** Numbers changed in sentences that stand otherwise, where no figure was recognised: not one may pass unseen. */
export function editedNumbers(comparing: Comparing): Finding[] {
  return comparing.alignment.pairs.flatMap((pair) =>
    pair.kind === 'numbers' ? editsOf(comparing, pair) : [],
  );
}

function editsOf({ before, after }: Comparing, pair: PassagePair): Finding[] {
  return pair.after.numerals.flatMap((numeral, rank) => {
    const old = pair.before.numerals[rank];
    if (old === undefined || old.value === numeral.value) return [];
    const isRead =
      covers(before, pair.before, old.start) && covers(after, pair.after, numeral.start);
    return isRead ? [] : [edit(pair, rank)];
  });
}

function covers(side: Side, passage: Passage, at: number): boolean {
  return passage.figures.some((index) => {
    const figure = side.reading.figures[index];
    return figure !== undefined && figure.start <= at && at < figure.end;
  });
}

function edit(pair: PassagePair, rank: number): Finding {
  const [old, now] = [pair.before.numerals[rank], pair.after.numerals[rank]];
  const [from, to] = [old?.value ?? 0, now?.value ?? 0];
  const isDated = [pair.before, pair.after].every((passage) => isDate(passage, rank));
  return {
    kind: isDated ? 'text-edited' : 'figure-changed',
    severity: isDated ? 'low' : 'medium',
    summary: `${numberText(from)} → ${numberText(to)} in “${clip(pair.after.text, 90)}”`,
    nature: 'revision',
    before: { ...passageSide(pair.before), value: from },
    after: { ...passageSide(pair.after), value: to },
  };
}

const MONTH =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|februar|märz|mai|juni|juli|okt|dez)[a-zä]*\.?\W{0,3}(?:\d{1,2}\W{1,3})?$/i;
const BEFORE_MONTH =
  /^(?:st|nd|rd|th|\.)?\s*(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez)/i;
const CLOCK_AFTER = /^\s*(?::\d|[ap]\.?m\b|uhr\b|gmt|bst|est|edt)/i;

/** Whether a number is part of a date, a time, a year or a name such as "Covid-19": it moves without news. */
function isDate(passage: Passage, rank: number): boolean {
  const numeral = passage.numerals[rank];
  if (numeral === undefined) return false;
  const lead = passage.text.slice(0, numeral.start - passage.span[0]);
  const tail = passage.text.slice(numeral.end - passage.span[0]);
  if (/\p{L}[-‐–]$/u.test(lead) || /\d[:/.]$/.test(lead) || /^\/\d/.test(tail)) return true;
  if (MONTH.test(lead.slice(-24)) || BEFORE_MONTH.test(tail) || CLOCK_AFTER.test(tail)) return true;
  return isYear(numeral.value) && !/^\s+\p{Ll}{4,}s\b/u.test(tail);
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;
