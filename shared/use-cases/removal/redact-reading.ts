import type { Figure } from '../../domain/figure.ts';
import type { Reading } from '../../domain/reading.ts';
import type { Span, TextField } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { type Cuts, cutArticle, isCut, moved } from './cuts.ts';
import { findCuts, type NamedParts, namedParts } from './find-cuts.ts';
import type { Marks } from './marks.ts';

/** A reading without what is marked. */
export interface Redaction {
  readonly reading: Reading;
  /** For each figure and statement there was, where it stands now; null: it is gone. */
  readonly figureAt: readonly (number | null)[];
  readonly statementAt: readonly (number | null)[];
}

/**
 * Takes marked paragraphs, sentences and names out of a reading, with the facts that stood in them.
 * What is left keeps its facts as they were read, so that the same page gives the same reading before
 * and after. Null: nothing is marked.
 */
export function redactReading(reading: Reading, marks: Marks): Redaction | null {
  const named = namedParts(reading, marks);
  const cuts = findCuts(reading, marks, named);
  const isClean =
    cuts.body.length === 0 &&
    cuts.fields.size === 0 &&
    ![...named.byline, ...named.sources].includes(true);
  return isClean ? null : redacted(reading, cuts, named);
}

function redacted(reading: Reading, cuts: Cuts, named: NamedParts): Redaction {
  const figureAt = places(reading.figures, (figure) => figureStays(figure, cuts));
  const statementAt = places(reading.statements, (statement) => statementStays(statement, cuts));
  const article = cutArticle(reading.article, cuts);
  const figures = reading.figures.flatMap((figure, index) =>
    figureAt[index] === null
      ? []
      : movedFigure(figure, { cuts, figureAt, isNamed: named.sources[index] === true }),
  );
  const statements = reading.statements.flatMap((statement, index) =>
    statementAt[index] === null ? [] : movedStatement(statement, cuts),
  );
  const byline = article.byline.filter((_, index) => named.byline[index] !== true);
  return {
    reading: { article: { ...article, byline }, figures, statements },
    figureAt,
    statementAt,
  };
}

function places<T>(facts: readonly T[], stays: (fact: T) => boolean): (number | null)[] {
  let next = 0;
  return facts.map((fact) => (stays(fact) ? next++ : null));
}

const figureStays = ({ in: field, start, end, sentence }: Figure, cuts: Cuts): boolean =>
  !isCut(cuts, field, sentence) && !isCut(cuts, field, [start, end]);

function statementStays(statement: Statement, cuts: Cuts): boolean {
  const { in: field, sentence, content, speaker, cue } = statement;
  const spans: readonly Span[] = [
    sentence,
    ...content,
    ...(speaker === null ? [] : [[speaker.start, speaker.end] as const]),
    ...(cue === null ? [] : [[cue.start, cue.end] as const]),
  ];
  return !spans.some((span) => isCut(cuts, field, span));
}

interface Move {
  readonly cuts: Cuts;
  readonly figureAt: readonly (number | null)[];
  readonly isNamed: boolean;
}

function movedFigure(figure: Figure, { cuts, figureAt, isNamed }: Move): Figure {
  return {
    ...figure,
    ...movedPart(figure, figure.in, cuts),
    sentence: movedSpan(figure.sentence, figure.in, cuts),
    partOf: figure.partOf.flatMap((whole) => figureAt[whole] ?? []),
    attributedTo: isNamed ? null : figure.attributedTo,
  };
}

function movedStatement(statement: Statement, cuts: Cuts): Statement {
  const { in: field, speaker, cue } = statement;
  return {
    ...statement,
    speaker: speaker === null ? null : { ...speaker, ...movedPart(speaker, field, cuts) },
    cue: cue === null ? null : { ...cue, ...movedPart(cue, field, cuts) },
    content: statement.content.map((span) => movedSpan(span, field, cuts)),
    sentence: movedSpan(statement.sentence, field, cuts),
  };
}

const movedPart = (
  { start, end }: { readonly start: number; readonly end: number },
  field: TextField,
  cuts: Cuts,
) => {
  const [from, to] = movedSpan([start, end], field, cuts);
  return { start: from, end: to };
};

const movedSpan = ([start, end]: Span, field: TextField, cuts: Cuts): Span =>
  field === 'body' ? [moved(cuts, start), moved(cuts, end)] : [start, end];
