import type { Article } from '../domain/article.ts';
import type { Figure } from '../domain/figure.ts';
import { fieldText } from '../domain/reading.ts';
import type { TextField } from '../domain/span.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { lexiconFor } from '../language/lexicons.ts';
import { splitSentences } from '../language/sentences.ts';
import { asOfIn } from './as-of.ts';
import { attributionIn, foundBy } from './attribution.ts';
import { type FigureSigns, reasonsOf } from './figure-reasons.ts';
import { quantityOf } from './find-quantities.ts';
import { impliedMeasures } from './implied.ts';
import { labelOf } from './label.ts';
import { noteTest, recallsEarlierVersion } from './note-spans.ts';
import { chains, wholesOf } from './part-of.ts';
import { countsPeople } from './person-nouns.ts';
import { placeOf } from './place-of.ts';
import type { Placed } from './placed.ts';
import { readSentence } from './read-sentence.ts';
import type { SentenceReading } from './sentence-reading.ts';
import { seriesOf } from './series-of.ts';
import { surroundingsOf } from './surroundings.ts';

const fields: readonly TextField[] = ['headline', 'standfirst', 'body'];

/** A long live blog holds some hundreds; a page of a hundred thousand numbers must not cost as many writes. */
const mostFigures = 2000;

/**
 * Every number the article asserts, over headline, standfirst and body in that order; offsets count
 * in the field that `in` names and `partOf` holds indexes of the array returned. Numbers in
 * correction notes, dates, times, names and idioms are left out. Never throws; linear in the text.
 */
export function findFigures(article: Article): Figure[] {
  return readFields(article, figuresIn);
}

/** For each figure that `findFigures` finds, in its order, the rules that read it. */
export function explainFigures(article: Article): (readonly string[])[] {
  return readFields(article, reasonsIn);
}

function readFields<T>(article: Article, read: (field: FieldToRead) => readonly T[]): T[] {
  const lexicon = lexiconFor(article.language);
  const found: T[] = [];
  for (const field of fields) {
    for (const one of read({ article, field, lexicon, offset: found.length })) found.push(one);
  }
  return found;
}

interface FieldToRead {
  readonly article: Article;
  readonly field: TextField;
  readonly lexicon: Lexicon;
  /** How many figures the fields before have. */
  readonly offset: number;
}

function figuresIn(read: FieldToRead): Figure[] {
  const text = fieldText(read.article, read.field);
  const placed = placeAll(text, read);
  const parts = chains(wholesOf(placed), read.offset);
  const measures = impliedMeasures(placed, parts, read.offset);
  const sources = new Map<SentenceReading, Source>();
  return placed.map((entry, index) => {
    let source = sources.get(entry.reading);
    if (source === undefined) {
      source = sourceOf(text, entry.reading, read);
      sources.set(entry.reading, source);
    }
    const partOf = parts[index] ?? [];
    const whole = placed[(partOf[0] ?? Number.NaN) - read.offset];
    return {
      ...describe(text, entry, { read, implied: measures[index] ?? null, whole }),
      ...source,
      attributedTo: finderOf(text, entry) ?? source.attributedTo,
      partOf,
    };
  });
}

/** What all figures of a sentence share. */
type Source = Pick<Figure, 'attributedTo' | 'asOf' | 'sentence'>;

const sourceOf = (text: string, { tokens, span }: SentenceReading, read: FieldToRead): Source => ({
  attributedTo: attributionIn(text, tokens, read.lexicon),
  asOf: asOfIn(tokens, read.article.publishedAt, read.lexicon),
  sentence: span,
});

function finderOf(text: string, { quantity, reading, position }: Placed): string | null {
  const next = reading.quantities[position + 1];
  return foundBy(text, reading.tokens, {
    from: quantity.to,
    to: next?.from ?? reading.tokens.length,
  });
}

function reasonsIn(read: FieldToRead): (readonly string[])[] {
  const text = fieldText(read.article, read.field);
  const placed = placeAll(text, read);
  const parts = chains(wholesOf(placed), read.offset);
  const measures = impliedMeasures(placed, parts, read.offset);
  return placed.map((entry, index) => {
    const partOf = parts[index] ?? [];
    const whole = placed[(partOf[0] ?? Number.NaN) - read.offset];
    const links = { read, implied: measures[index] ?? null, whole };
    const reasons = reasonsOf(entry, signsOf(text, entry, links));
    return partOf.length === 0 ? reasons : [...reasons, `part of figure ${partOf.join(', ')}`];
  });
}

interface Links {
  readonly read: FieldToRead;
  /** The measure that earlier figures imply. */
  readonly implied: string | null;
  readonly whole: Placed | undefined;
}

/** Where the words of a figure may come from: its own sentence, the row's label, its whole, earlier figures. */
function signsOf(
  text: string,
  entry: Pick<Placed, 'quantity' | 'reading' | 'position'>,
  { read, implied, whole }: Links,
): FigureSigns {
  const { quantity, reading } = entry;
  return {
    found: quantityOf(text, reading, quantity),
    label: labelOf(text, reading, { quantity, lexicon: read.lexicon }),
    wholeNoun: wholeNoun(text, entry),
    wholeStatus: whole?.quantity.status ?? null,
    implied,
  };
}

function describe(
  text: string,
  { quantity, reading, position }: Placed,
  { read, implied, whole }: Links,
): Omit<Figure, keyof Source | 'partOf'> {
  const { tokens, quantities } = reading;
  const around = surroundingsOf(quantities, position, tokens.length);
  const signs = signsOf(text, { quantity, reading, position }, { read, implied, whole });
  const { found, label } = signs;
  const counted = found.counted ?? label?.counted ?? signs.wholeNoun;
  const measure =
    shareMeasure(found.unit, counted, quantity) ?? found.measure ?? label?.measure ?? implied;
  const said = found.status ?? label?.status ?? signs.wholeStatus;
  const status = fitsStatus(said, { unit: found.unit, measure }) ? said : null;
  return {
    in: read.field,
    start: found.start,
    end: found.end,
    surface: found.surface,
    value: found.value,
    range: found.range,
    bound: found.value === null && found.range === null ? 'about' : found.bound,
    unit: found.unit,
    counted,
    measure,
    status,
    series: takesSeries(found.unit) ? seriesOf(tokens, around, status) : null,
    place: reading.titleCase ? null : placeOf(tokens, around, read.lexicon),
  };
}

/** In "58 of the 251 hostages" the noun of the whole is the part's as well. */
function wholeNoun(
  text: string,
  { quantity, reading, position }: Pick<Placed, 'quantity' | 'reading' | 'position'>,
): string | null {
  const whole = reading.quantities[position + 1];
  if (!quantity.counted.partOfNext || whole === undefined) return null;
  return quantityOf(text, reading, whole).counted;
}

/** "Ten percent of the 3,000 tents" is a `percent of tents`. */
const shareMeasure = (
  unit: string | null,
  counted: string | null,
  quantity: Placed['quantity'],
): string | null =>
  unit !== null && counted !== null && quantity.counted.partOfNext
    ? `${unit} of ${counted.toLowerCase()}`
    : null;

/** Money, lengths and times have no status, and only people are held. */
const fitsStatus = (
  status: string | null,
  { unit, measure }: { readonly unit: string | null; readonly measure: string | null },
): boolean =>
  (unit === null || unit === 'percent') &&
  !(status === 'held' && measure !== null && unit === null && !countsPeople(measure));

/** Ages, lengths and durations are no counts over time; counts, shares, money and goods are. */
const takesSeries = (unit: string | null): boolean =>
  unit === null ||
  !/^(?:second|minute|hour|day|week|month|year|decade|century|metre|kilometre|mile|foot|inch|yard|celsius|fahrenheit|degree|point|times)/.test(
    unit,
  );

function placeAll(text: string, { article, field, lexicon, offset }: FieldToRead): Placed[] {
  const placed: Placed[] = [];
  const isInNote = field === 'body' ? noteTest(article.blocks) : () => false;
  let sentence = 0;
  for (const span of splitSentences(text)) {
    if (placed.length + offset >= mostFigures) break;
    sentence++;
    const reading = readSentence(text, span, lexicon);
    if (reading.quantities.length === 0 || isInNote(span[0])) continue;
    if (recallsEarlierVersion(text.slice(...span))) continue;
    const first = placed.length;
    const room = mostFigures - offset - first;
    for (const [position, quantity] of reading.quantities.slice(0, room).entries())
      placed.push({ quantity, reading, sentence, first, position });
  }
  return placed;
}
