import { fieldText, type Reading } from '../../domain/reading.ts';
import type { Span, TextField } from '../../domain/span.ts';
import { sentenceAt, splitSentences } from '../../language/sentences.ts';
import { type Cuts, joined, widened } from './cuts.ts';
import { leastSentenceWords, type Marks } from './marks.ts';
import { folded, placedWords } from './words.ts';

/** Where the names of an article stand, in its fields and in what was recognised in it. */
export interface NamedParts {
  readonly body: readonly Span[];
  readonly headline: boolean;
  readonly standfirst: boolean;
  readonly byline: readonly boolean[];
  /** For each statement, whether its speaker is one of the names. */
  readonly speakers: readonly boolean[];
  /** For each figure, whether who it is attributed to is. */
  readonly sources: readonly boolean[];
}

/** The named parts of a reading, read as one article: a surname anywhere counts once the whole name stands somewhere. */
export function namedParts({ article, figures, statements }: Reading, marks: Marks): NamedParts {
  const speakers = statements.map(({ speaker }) =>
    speaker === null ? '' : `${speaker.name ?? ''} | ${speaker.surface}`,
  );
  const sources = figures.map(({ attributedTo }) => attributedTo ?? '');
  const texts = [
    article.text,
    article.headline ?? '',
    article.standfirst ?? '',
    ...article.byline,
    ...speakers,
    ...sources,
  ];
  const [body = [], ...rest] = marks.hasNames ? marks.names(texts) : texts.map(() => []);
  const found = rest.map((spans) => spans.length > 0);
  const from = 2 + article.byline.length;
  return {
    body,
    headline: found[0] === true,
    standfirst: found[1] === true,
    byline: found.slice(2, from),
    speakers: found.slice(from, from + speakers.length),
    sources: found.slice(from + speakers.length),
  };
}

/** What marked words take out of a reading: whole paragraphs, sentences, headline and standfirst. */
export function findCuts(reading: Reading, marks: Marks, named: NamedParts): Cuts {
  const { article } = reading;
  const sentences = splitSentences(article.text);
  const spans = [
    ...markedBlocks(reading, marks),
    ...sentences.filter((span) => isMarkedSentence(article.text, span, marks)),
    ...named.body.map(([start, end]) => sentenceAt(sentences, start) ?? ([start, end] as const)),
    ...spokenBy(reading, named, 'body').flatMap(([start, end]) =>
      sentences.filter(([from, to]) => from < end && to > start),
    ),
  ];
  return { body: tidy(reading, spans), fields: cutFields(reading, marks, named) };
}

function markedBlocks({ article }: Reading, marks: Marks): Span[] {
  return article.blocks
    .filter(({ start, end }) => marks.holdsWhole('block', folded(article.text.slice(start, end))))
    .map(({ start, end }): Span => [start, end]);
}

function isMarkedSentence(text: string, [start, end]: Span, marks: Marks): boolean {
  const words = placedWords(text.slice(start, end));
  if (words.length < leastSentenceWords) return false;
  return marks.holdsWhole('sentence', words.map(({ word }) => word).join(' '));
}

/** The sentences and contents of the statements of named speakers, carried-over quotations too. */
function spokenBy({ statements }: Reading, named: NamedParts, field: TextField): Span[] {
  return statements
    .filter((statement, index) => named.speakers[index] === true && statement.in === field)
    .flatMap(({ sentence, content }) => [sentence, ...content]);
}

function cutFields(reading: Reading, marks: Marks, named: NamedParts): Cuts['fields'] {
  const cut = (['headline', 'standfirst'] as const).filter((field) => {
    const text = fieldText(reading.article, field);
    if (text === '') return false;
    return (
      named[field] ||
      marks.holdsWhole('block', folded(text)) ||
      spokenBy(reading, named, field).length > 0
    );
  });
  return new Set(cut);
}

/** Each cut with its white space; all that is left of an emptied block goes with it. */
function tidy({ article }: Reading, spans: readonly Span[]): readonly Span[] {
  const { text, blocks } = article;
  const places = blocks.map(({ start, end }): Span => [start, end]);
  const once = joined(spans.map((span) => widened(text, span, placeOf(places, span, text))));
  // Cuts that met may now take all of a block: its line goes too.
  return joined(once.map((span) => widened(text, span, placeOf(places, span, text))));
}

function placeOf(places: readonly Span[], [start, end]: Span, text: string): Span {
  const within = places.find(([from, to]) => from <= start && end <= to + 1);
  return within ?? [0, text.length];
}
