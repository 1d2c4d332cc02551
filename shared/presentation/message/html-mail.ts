import { escapeHtml, styleSheet, styles } from './html-parts.ts';
import type { Segment } from './marked-words.ts';
import type { Message, MessageFact, MessageItem, MessagePage, MessageSide } from './message.ts';
import { machineReadWords, severityWords } from './wording.ts';

/**
 * The HTML part of a mail. Two columns that stack on a phone by their own width (some phone mail
 * programs drop style sheets), inline styles, dark colours where the reader's program asks for
 * them, nothing loaded from anywhere.
 */
export function htmlMail(message: Message): string {
  const subject = escapeHtml(message.subject);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${subject}</title>
<style>${styleSheet}</style>
</head>
<body class="rc-ground" style="${styles.ground}">
<div style="${styles.preview}">${escapeHtml(message.preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:12px 8px">
<table role="presentation" class="rc-sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="${styles.sheet}">
<tr><td style="padding:16px 16px 4px"><h1 class="rc-ink" style="${styles.title}">${subject}</h1></td></tr>
${testRow(message)}${message.pages.map(pageRows).join('\n')}
<tr><td class="rc-faint rc-line" style="${styles.foot}">${machineReadWords}<br>Recount, channel ${escapeHtml(message.channelId)}, delivery <span style="word-break:break-all">${escapeHtml(message.deliveryId)}</span></td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

const testRow = ({ test }: Message): string =>
  test === null
    ? ''
    : `<tr><td style="padding:4px 16px"><p class="rc-ink" style="${styles.summary}"><strong>${escapeHtml(test)}</strong></p></td></tr>\n`;

const storyRow = ({ story }: MessagePage): string =>
  story === undefined
    ? ''
    : `<tr><td style="padding:16px 16px 0"><h2 class="rc-ink" style="${styles.kind}">${escapeHtml(story)}</h2></td></tr>\n`;

function pageRows(page: MessagePage): string {
  const link = page.links[0];
  const headline = escapeHtml(page.headline ?? link?.url ?? '');
  const linked =
    link === undefined
      ? headline
      : `<a class="rc-link" href="${escapeHtml(link.url)}" style="${styles.link}">${headline}</a>`;
  const further =
    page.command === null
      ? ''
      : `<p class="rc-faint" style="${styles.further}">Look further:<br><code class="rc-code" style="${styles.code}">${escapeHtml(page.command)}</code></p>`;
  return `${storyRow(page)}<tr><td class="rc-line" style="${styles.page}"><p class="rc-faint" style="${styles.outlet}">${escapeHtml(page.outlet)}</p><p class="rc-ink" style="${styles.headline}">${linked}</p>${others(page)}
${page.items.map(itemHtml).join('\n')}
${further}</td></tr>`;
}

const others = (page: MessagePage): string =>
  page.links
    .slice(1)
    .map(
      ({ label, url }) =>
        `<p class="rc-faint" style="${styles.further}">Also: <a class="rc-link" href="${escapeHtml(url)}" style="${styles.link}">${escapeHtml(label)}</a></p>`,
    )
    .join('');

function itemHtml(item: MessageItem): string {
  return `<h2 class="rc-ink" style="${styles.kind}">${escapeHtml(item.kind)} <span class="rc-faint" style="${styles.severity}">${severityWords[item.severity]}</span></h2>
<p class="rc-ink" style="${styles.summary}">${escapeHtml(item.summary)}</p>
${sidesHtml(item.sides)}
${factsHtml(item.facts)}`;
}

// Desktop Outlook knows no inline-block: it is given a table row of its own.
function sidesHtml(sides: readonly MessageSide[]): string {
  if (sides.length === 0) return '';
  const cells = sides
    .map(sideHtml)
    .join('<!--[if mso]></td><td width="50%" valign="top"><![endif]-->');
  return `<div style="${styles.sides}"><!--[if mso]><table role="presentation" width="100%"><tr><td width="50%" valign="top"><![endif]-->${cells}<!--[if mso]></td></tr></table><![endif]--></div>`;
}

function sideHtml(side: MessageSide): string {
  const seen =
    side.seen === null ? '' : ` <span style="${styles.seen}">(${escapeHtml(side.seen)})</span>`;
  const text =
    side.absent === null
      ? side.segments.map((segment) => segmentHtml(segment, side)).join('')
      : `<em class="rc-faint" style="${styles.absent}">${escapeHtml(side.absent)}</em>`;
  return `<div class="rc-column" style="${styles.column}"><div class="rc-side" style="${styles.side}"><p class="rc-faint" style="${styles.label}">${escapeHtml(side.label)}${seen}</p><p class="rc-ink" style="${styles.sentence}">${text}</p></div></div>`;
}

// Never colour alone: what went is struck out, what came is bold, and both have a ground.
function segmentHtml(segment: Segment, side: MessageSide): string {
  const text = escapeHtml(segment.text);
  if (!segment.changed) return text;
  return side.mark === 'old'
    ? `<del class="rc-old" style="${styles.old}">${text}</del>`
    : `<ins class="rc-new" style="${styles.new}">${text}</ins>`;
}

function factsHtml(facts: readonly MessageFact[]): string {
  const rows = facts.map(
    ({ label, text }) =>
      `<tr><td class="rc-faint" valign="top" style="${styles.factLabel}">${escapeHtml(label)}</td><td class="rc-ink" valign="top" style="${styles.fact}">${escapeHtml(text)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${styles.facts}">${rows.join('')}</table>`;
}
