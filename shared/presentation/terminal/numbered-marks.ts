import { fieldText, type Reading } from '../../domain/reading.ts';
import type { TextField } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { type Mark, markText } from './marked.ts';
import type { Style } from './style.ts';

/** What of a field is shown. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * A stretch of a field with its figures and its statements' speakers and cues marked, each figure
 * and statement with the number that it has in the list of facts (`47¹`, `saidˢ¹`).
 */
export function numberedText(
  reading: Reading,
  { field, start, end }: Stretch & { readonly field: TextField },
  style: Style,
): string {
  const marks = [...figureMarks(reading, style), ...speechMarks(reading, style)]
    .filter((mark) => mark.in === field && mark.start >= start && mark.end <= end)
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }));
  return markText(fieldText(reading.article, field).slice(start, end), marks);
}

const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

const raised = (number: number): string =>
  String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);

/** A figure's number in text, `¹²`. */
const figureNumber = (index: number): string => raised(index + 1);

/** A statement's number in text, `ˢ¹²`. */
const statementNumber = (index: number): string => `ˢ${raised(index + 1)}`;

interface FieldMark extends Mark {
  readonly in: TextField;
}

/** A figure as it stands out in text; in brackets where there are no colours. */
export const figurePaint =
  (style: Style) =>
  (text: string): string =>
    style.colour ? style.strong(style.fact(text)) : `[${text}]`;

/** Who speaks, and the words that say so. */
export const speechPaint =
  (style: Style) =>
  (text: string): string =>
    style.colour ? style.speech(text) : text.replace(/\S(?:.*\S)?/s, '_$&_');

const figureMarks = ({ figures }: Reading, style: Style): FieldMark[] =>
  figures.map((figure, index) => ({
    in: figure.in,
    start: figure.start,
    end: figure.end,
    paint: (text) => `${figurePaint(style)(text)}${style.fact(figureNumber(index))}`,
  }));

/** The number stands at the cue, else at the speaker, else at the first words of the content. */
function speechMarks({ figures, statements }: Reading, style: Style): FieldMark[] {
  return statements.flatMap((statement, index) => {
    const own = figures.filter((figure) => figure.in === statement.in);
    const parts = spokenParts(statement).flatMap((part) => without(part, own));
    return parts.map(({ start, end }, at) => ({
      in: statement.in,
      start,
      end,
      paint: (text: string) =>
        `${speechPaint(style)(text)}${at === parts.length - 1 ? style.speech(statementNumber(index)) : ''}`,
    }));
  });
}

function spokenParts({ speaker, cue, content }: Statement): readonly Stretch[] {
  const named = [speaker, cue].filter((part) => part !== null);
  if (named.length > 0) return named;
  return content.slice(0, 1).map(([start, end]) => ({ start, end }));
}

/** In "33 members voted against it" the number is a figure, and the rest says who speaks. */
function without(part: Stretch, figures: readonly Stretch[]): readonly Stretch[] {
  const inside = figures.find(({ start, end }) => start < part.end && end > part.start);
  if (inside === undefined) return [part];
  const pieces = [
    { start: part.start, end: inside.start },
    { start: inside.end, end: part.end },
  ];
  return pieces.filter(({ start, end }) => end - start > 1);
}
