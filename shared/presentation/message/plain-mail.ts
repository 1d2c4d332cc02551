import type { Segment } from './marked-words.ts';
import type { Message, MessageItem, MessagePage, MessageSide } from './message.ts';
import { machineReadWords, severityWords } from './wording.ts';

/** How a form of plain text shows its parts; the default adds nothing but the marks. */
export interface PlainStyle {
  readonly title: (text: string) => string;
  readonly label: (text: string) => string;
  readonly changed: (text: string, mark: 'old' | 'new') => string;
  readonly faint: (text: string) => string;
}

const asWritten = (text: string): string => text;

/** Changed words in double square brackets: single ones are an editor's own in quotations. */
export const plainStyle: PlainStyle = {
  title: asWritten,
  label: asWritten,
  changed: (text) => `[[${text}]]`,
  faint: asWritten,
};

/** The text part of a mail: both sentences one above the other, lines left for the reader's program to wrap. */
export function plainMail(message: Message): string {
  return [
    plainBody(message, plainStyle),
    '',
    '-- ',
    ...(isMarked(message) ? ['Changed words stand in [[ ]].'] : []),
    machineReadWords,
    `Recount, channel ${message.channelId}, delivery ${message.deliveryId}`,
    '',
  ].join('\n');
}

const isMarked = ({ pages }: Message): boolean =>
  pages.some(({ items }) =>
    items.some(({ sides }) =>
      sides.some(({ segments }) => segments.some(({ changed }) => changed)),
    ),
  );

/** Pages, their changes and how to look further, in `style`; ends in a newline. */
export function plainBody(message: Message, style: PlainStyle): string {
  const pages = message.pages.map((page) => `${pageLines(page, style).join('\n')}\n`).join('\n\n');
  return message.test === null ? pages : `${style.title(message.test)}\n\n${pages}`;
}

function pageLines(page: MessagePage, style: PlainStyle): readonly string[] {
  const title = page.headline === null ? page.outlet : `${page.outlet}: ${page.headline}`;
  return [
    ...(page.story === undefined ? [] : [style.title(`== ${page.story} ==`), '']),
    style.title(title),
    ...page.links.map(({ label, url }) => (label === page.outlet ? url : `${label}: ${url}`)),
    ...page.items.flatMap((item) => ['', ...itemLines(item, style)]),
    ...(page.command === null ? [] : ['', `Look further: ${page.command}`]),
  ];
}

function itemLines(item: MessageItem, style: PlainStyle): readonly string[] {
  return [
    style.label(`${item.kind} (${severityWords[item.severity]})`),
    ...(item.summary === '' ? [] : [item.summary]),
    ...item.sides.flatMap((side) => ['', ...sideLines(side, style)]),
    '',
    ...item.facts.map(({ label, text }) => `${style.faint(`${label}:`)} ${text}`),
  ];
}

function sideLines(side: MessageSide, style: PlainStyle): readonly string[] {
  const seen = side.seen === null ? '' : ` (${side.seen})`;
  const text = side.absent ?? side.segments.map((segment) => marked(segment, side, style)).join('');
  return [style.label(`${side.label}${seen}`), `  ${side.absent === null ? text : `(${text})`}`];
}

const marked = (segment: Segment, side: MessageSide, style: PlainStyle): string =>
  segment.changed ? style.changed(segment.text, side.mark) : segment.text;
