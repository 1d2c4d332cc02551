import type { Figure } from '../../domain/figure.ts';
import { fieldText, type Reading } from '../../domain/reading.ts';
import type { Span, TextField } from '../../domain/span.ts';
import type { Statement } from '../../domain/statement.ts';
import { amount, facets } from './figure-phrase.ts';
import { type Mark, markText, wrap } from './marked.ts';
import { plainLine, shorten } from './plain.ts';
import type { Style } from './style.ts';

/** A reading for people: its headline, its text with figures and statements marked, then both as lists. */
export function renderReading(reading: Reading, style: Style): string {
  const { article } = reading;
  if (!article.readable)
    return `${style.bad(`This page cannot be read as news: ${article.unreadableReason ?? 'unknown reason'}.`)}\n`;
  return [
    heading(reading, style),
    legend(style),
    '',
    wrap(markField(reading, 'body', style), style.width, '  '),
    factList(reading, style),
    '',
  ]
    .filter((part) => part !== null)
    .join('\n');
}

function heading(reading: Reading, style: Style): string | null {
  const { article } = reading;
  const about = [
    article.byline.length === 0 ? null : `by ${article.byline.map(plainLine).join(', ')}`,
    article.siteName === null ? null : plainLine(article.siteName),
    article.publishedAt === null ? null : `published ${article.publishedAt}`,
    article.modifiedAt === null ? null : `modified ${article.modifiedAt}`,
    article.language,
    article.kind,
  ].filter((part) => part !== null);
  const lines = [
    article.headline === null
      ? null
      : style.strong(wrap(markField(reading, 'headline', style), style.width)),
    article.standfirst === null ? null : wrap(markField(reading, 'standfirst', style), style.width),
    style.faint(about.join(' · ')),
    '',
  ];
  return lines.filter((line) => line !== null).join('\n');
}

/** One field of the article with its figures and the cues of its statements marked. */
function markField(reading: Reading, field: TextField, style: Style): string {
  const marks: Mark[] = [
    ...reading.figures.map((f) => ({
      in: f.in,
      start: f.start,
      end: f.end,
      paint: asFigure(style),
    })),
    ...reading.statements.flatMap((s) => speechMarks(s, style)),
  ].filter((mark) => mark.in === field);
  return markText(fieldText(reading.article, field), marks);
}

/** What the marks in the text mean. */
const legend = (style: Style): string =>
  `${asFigure(style)('59')} ${style.faint('a figure')}   ${asSpeech(style)('Holt said')} ${style.faint('who speaks, and how')}`;

const asFigure = (style: Style) => (text: string) =>
  style.colour ? style.strong(style.fact(text)) : `[${text}]`;

const asSpeech = (style: Style) => (text: string) =>
  style.colour ? style.speech(text) : `_${text}_`;

function speechMarks(statement: Statement, style: Style) {
  const { speaker, cue } = statement;
  const paint = asSpeech(style);
  return [speaker, cue]
    .filter((part) => part !== null)
    .map(({ start, end }) => ({ in: statement.in, start, end, paint }));
}

/** The figures and statements of a reading as two lists. */
function factList(reading: Reading, style: Style): string {
  const { figures, statements } = reading;
  return [
    '',
    style.strong(counted(figures.length, 'figure')),
    ...figures.map((figure) => `  ${figureLine(figure, style)}`),
    '',
    style.strong(counted(statements.length, 'statement')),
    ...statements.map((statement) => `  ${statementLine(reading, statement, style)}`),
  ].join('\n');
}

const counted = (count: number, noun: string): string =>
  `${count === 0 ? 'No' : count} ${noun}${count === 1 ? '' : 's'}`;

function figureLine(figure: Figure, style: Style): string {
  const number = style.fact(plainLine(amount(figure)));
  const rest = shorten(facets(figure), style.width - 20);
  return rest === '' ? number : `${number}  ${style.faint(rest)}`;
}

function statementLine(reading: Reading, statement: Statement, style: Style): string {
  const who = plainLine(statement.speaker?.surface ?? 'someone');
  const text = fieldText(reading.article, statement.in);
  const said = statement.content.map(([start, end]: Span) => text.slice(start, end)).join(' … ');
  const how = statement.stance === null ? statement.act : `${statement.act}, ${statement.stance}`;
  const room = Math.max(20, style.width - who.length - how.length - 8);
  return `${style.speech(who)} ${style.faint(`(${how})`)}: ${shorten(said, room)}`;
}
