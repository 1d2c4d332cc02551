import type { Bound } from '../domain/figure.ts';
import { lexiconFor } from '../language/lexicons.ts';
import type { Token } from '../language/tokens.ts';
import type { Amount } from './amount.ts';
import { readSentence } from './read-sentence.ts';
import type { SentenceQuantity, SentenceReading } from './sentence-reading.ts';

/** A number in a plain sentence; offsets count in the sentence given. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  readonly bound: Bound;
  readonly unit: string | null;
  readonly counted: string | null;
  readonly measure: string | null;
  readonly status: string | null;
}

/**
 * The quantities of one plain sentence, such as a correction note, in order. Dates, times, years,
 * ordinals and names are left out as in articles; nothing outside the sentence is looked at.
 */
export function findQuantities(sentence: string, language: string | null = 'en'): Quantity[] {
  const reading = readSentence(sentence, [0, sentence.length], lexiconFor(language));
  return reading.quantities.map((quantity) => quantityOf(sentence, reading, quantity));
}

/** The quantity with its words cut from `text`, in which the reading's offsets count. */
export function quantityOf(
  text: string,
  { tokens }: SentenceReading,
  { amount, bound, counted, status }: SentenceQuantity,
): Quantity {
  const start = tokens[amount.from]?.start ?? 0;
  const end = tokens[lastToken(text, tokens, amount)]?.end ?? start;
  const phrase = counted.phrase;
  return {
    start,
    end,
    surface: text.slice(start, end),
    value: amount.value,
    range: amount.range,
    bound,
    unit: amount.unit,
    counted:
      phrase === null
        ? null
        : text.slice(tokens[phrase.from]?.start ?? 0, tokens[phrase.to - 1]?.end ?? 0),
    measure: counted.measure,
    status,
  };
}

/** A percent sign belongs to the number as written; a unit in words does not. */
function lastToken(text: string, tokens: readonly Token[], amount: Amount): number {
  const unitEnd = tokens[amount.to - 1]?.end ?? 0;
  return text[unitEnd - 1] === '%' ? amount.to - 1 : amount.numberTo - 1;
}
