import type { Preview } from '../../domain/preview.ts';
import type { TextField } from '../../domain/span.ts';
import { machineReadWords } from '../message/wording.ts';
import { wrap } from './marked.ts';
import { figurePaint, numberedText, speechPaint } from './numbered-marks.ts';
import { plainLine } from './plain.ts';
import { figureList, openQuestions, statementList } from './preview-facts.ts';
import type { Style } from './style.ts';

/** A page as it would be followed: its head, its text with every fact marked, each fact as it was read, and what is unsure. */
export function renderPreview(preview: Preview, style: Style): string {
  return [
    style.strong(plainLine(preview.outlet)),
    ...head(preview, style),
    '',
    ...body(preview, style),
    '',
    ...wrap(legend(style), style.width).split('\n').map(style.faint),
    '',
    ...figureList(preview, style),
    '',
    ...statementList(preview, style),
    ...openQuestions(preview, style),
    '',
    style.faint(machineReadWords),
    '',
  ].join('\n');
}

function head({ reading }: Preview, style: Style): string[] {
  const { headline, standfirst, byline, publishedAt, modifiedAt } = reading.article;
  const about = [
    byline.length === 0 ? 'no byline found' : `by ${byline.map(plainLine).join(', ')}`,
    publishedAt === null ? 'no published time found' : `published ${plainLine(publishedAt)}`,
    ...(modifiedAt === null ? [] : [`modified ${plainLine(modifiedAt)}`]),
  ];
  const line = (field: TextField): string =>
    wrap(
      numberedText(reading, { field, start: 0, end: Number.MAX_SAFE_INTEGER }, style),
      style.width,
    );
  return [
    ...(headline === null ? ['(no headline found)'] : [style.strong(line('headline'))]),
    ...(standfirst === null ? [] : [line('standfirst')]),
    style.faint(about.join(' · ')),
  ];
}

function body({ reading, passages }: Preview, style: Style): string[] {
  const whole = reading.article.text.length;
  const gap = style.faint('  […]');
  return passages.flatMap(({ start, end }, index) => [
    ...(start > 0 && index === 0 ? [gap] : []),
    wrap(numberedText(reading, { field: 'body', start, end }, style).trim(), style.width, '  '),
    ...(end < whole ? [gap] : []),
  ]);
}

const legend = (style: Style): string =>
  `${figurePaint(style)('a figure')}¹  ${speechPaint(style)('who says it, and how')}ˢ¹  the numbers are those of the lists below; […] text without facts, --full shows it`;
