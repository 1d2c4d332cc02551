import { clip } from './clip.ts';
import type { Segment } from './marked-words.ts';
import type { Message, MessageItem, MessagePage, MessageSide } from './message.ts';
import { machineReadWords, severityWords } from './wording.ts';

/** What a Slack-compatible incoming webhook takes. Only `text`: others than Slack know no blocks. */
export interface SlackPayload {
  readonly text: string;
  readonly mrkdwn: true;
  readonly unfurl_links: false;
  readonly unfurl_media: false;
}

/** Slack shortens longer texts where it likes. */
const TEXT_MAX = 3800;
const SIDE_MAX = 900;
const WORD_JOINER = '\u2060';

/** A message in mrkdwn: nothing from a page can mention, link or format. */
export function slackPayload(message: Message): SlackPayload {
  const test = message.test === null ? [] : [`*${escapeMarkup(message.test)}*`];
  const parts = message.pages.flatMap((page) => [
    ...storyText(page),
    ...page.items.map(itemText),
    footText(page),
  ]);
  const text = withinBound(
    [`*${escapeMarkup(message.subject)}*`, ...test, ...parts],
    message.itemCount,
  );
  return {
    text: `${text}\n\n_${machineReadWords}_`,
    mrkdwn: true,
    unfurl_links: false,
    unfurl_media: false,
  };
}

/** Whole parts while they fit: a text cut inside a mark or a link would change its meaning. */
function withinBound(parts: readonly string[], count: number): string {
  const kept: string[] = [];
  let length = 0;
  for (const part of parts) {
    if (kept.length > 0 && length + part.length > TEXT_MAX) {
      kept.push(`Shortened: the whole message holds ${count} changes. Ask \`recount alerts\`.`);
      break;
    }
    kept.push(part);
    length += part.length + 2;
  }
  return kept.join('\n\n');
}

const storyText = ({ story }: MessagePage): readonly string[] =>
  story === undefined ? [] : [`*== ${escapeMarkup(story)} ==*`];

function itemText(item: MessageItem): string {
  return [
    `*${item.kind}* (${severityWords[item.severity]})`,
    ...(item.summary === '' ? [] : [escapeMarkup(item.summary)]),
    ...item.sides.map(sideText),
    ...item.facts.map(({ label, text }) => `${label}: ${escapeMarkup(text)}`),
  ].join('\n');
}

function sideText(side: MessageSide): string {
  const seen = side.seen === null ? '' : ` (${side.seen})`;
  const text =
    side.absent ??
    clippedSegments(side.segments)
      .map((part) => mark(part, side))
      .join('');
  return `*${escapeMarkup(side.label)}*${seen}\n> ${text}`;
}

function clippedSegments(segments: readonly Segment[]): readonly Segment[] {
  let room = SIDE_MAX;
  return segments.flatMap((segment) => {
    if (room <= 0) return [];
    const text = clip(segment.text, room);
    room -= segment.text.length;
    return [{ ...segment, text }];
  });
}

function mark(segment: Segment, side: MessageSide): string {
  const text = escapeMarkup(segment.text);
  if (!segment.changed) return text;
  return side.mark === 'old' ? `~${text}~` : `*${text}*`;
}

function footText(page: MessagePage): string {
  const links = page.links.map(
    ({ label, url }) => `<${url.replaceAll('&', '&amp;')}|${escapeMarkup(label)}>`,
  );
  const headline = page.headline === null ? [] : [escapeMarkup(page.headline)];
  const command = page.command === null ? [] : [`\`${page.command.replaceAll('&', '&amp;')}\``];
  return [...headline, links.join(' · '), ...command].filter((line) => line !== '').join('\n');
}

// Slack itself needs only & < >. A word joiner keeps its imitators, which read Markdown, from
// taking a page's own "@channel", "*", "_", "~", "`" or "[text](address)" for orders.
const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[*_~`@[\]]/g, (char) => `${WORD_JOINER}${char}${WORD_JOINER}`);
