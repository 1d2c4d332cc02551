import type { Article } from '../domain/article.ts';
import type { Figure } from '../domain/figure.ts';
import { fieldText } from '../domain/reading.ts';
import type { TextField } from '../domain/span.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { lexiconFor } from '../language/lexicons.ts';
import { splitSentences } from '../language/sentences.ts';
import { asOfIn } from './as-of.ts';
import { attributionIn } from './attribution.ts';
import { quantityOf } from './find-quantities.ts';
import { impliedMeasures } from './implied.ts';
import { labelOf } from './label.ts';
import { isInNote, recallsEarlierVersion } from './note-spans.ts';
import { chains, type Placed, wholesOf } from './part-of.ts';
import { placeOf } from './place-of.ts';
import { readSentence, type SentenceReading } from './read-sentence.ts';
import { seriesOf } from './series-of.ts';
import { surroundingsOf } from './surroundings.ts';

const fields: readonly TextField[] = ['headline', 'standfirst', 'body'];

/**
 * Every number the article asserts, over headline, standfirst and body in that order; offsets count
 * in the field that `in` names and `partOf` holds indexes of the array returned. Numbers in
 * correction notes, dates, times, names and idioms are left out. Never throws; linear in the text.
 */
export function findFigures(article: Article): Figure[] {
  const lexicon = lexiconFor(article.language);
  const figures: Figure[] = [];
  for (const field of fields) {
    figures.push(...figuresIn({ article, field, lexicon, offset: figures.length }));
  }
  return figures;
}

interface FieldToRead {
  readonly article: Article;
  readonly field: TextField;
  readonly lexicon: Lexicon;
  /** How many figures the fields before have. */
  readonly offset: number;
}

function figuresIn({ article, field, lexicon, offset }: FieldToRead): Figure[] {
  const text = fieldText(article, field);
  const placed = placeAll({ article, field, lexicon, offset });
  const parts = chains(wholesOf(placed), offset);
  const measures = impliedMeasures(placed, parts, offset);
  const bySentence = new Map<
    SentenceReading,
    { attributedTo: string | null; asOf: string | null }
  >();
  return placed.map((entry, index) => {
    const { reading, quantity } = entry;
    const around = surroundingsOf(
      reading.quantities,
      reading.quantities.indexOf(quantity),
      reading.tokens.length,
    );
    let shared = bySentence.get(reading);
    if (shared === undefined) {
      shared = {
        attributedTo: attributionIn(text, reading.tokens, lexicon),
        asOf: asOfIn(reading.tokens, article.publishedAt, lexicon),
      };
      bySentence.set(reading, shared);
    }
    const found = quantityOf(text, reading, quantity);
    const label =
      found.counted === null && found.unit === null
        ? labelOf(text, reading, { quantity, lexicon })
        : null;
    return {
      in: field,
      start: found.start,
      end: found.end,
      surface: found.surface,
      value: found.value,
      range: found.range,
      bound: found.value === null && found.range === null ? 'about' : found.bound,
      unit: found.unit,
      counted: found.counted ?? label?.counted ?? null,
      measure: found.measure ?? label?.measure ?? measures[index] ?? null,
      status: found.status ?? label?.status ?? null,
      series: seriesOf(reading.tokens, around, found.status),
      partOf: parts[index] ?? [],
      attributedTo: shared.attributedTo,
      asOf: shared.asOf,
      place: placeOf(reading.tokens, around, lexicon),
      sentence: reading.span,
    };
  });
}

function placeAll({ article, field, lexicon }: FieldToRead): Placed[] {
  const text = fieldText(article, field);
  const placed: Placed[] = [];
  let sentence = 0;
  for (const span of splitSentences(text)) {
    sentence++;
    const reading = readSentence(text, span, lexicon);
    if (reading.quantities.length === 0) continue;
    if (isInNote(article, field, span[0]) || recallsEarlierVersion(text.slice(...span))) continue;
    const first = placed.length;
    for (const quantity of reading.quantities) placed.push({ quantity, reading, sentence, first });
  }
  return placed;
}
