import type { FeedEntry, FeedFrame } from './feed-entries.ts';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for XML 1.0: signs that it forbids are left out, lone surrogates too. */
const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

/** An Atom feed (RFC 4287). Content is plain text: what a page says is never markup here. */
export function atomFeed(frame: FeedFrame, entries: readonly FeedEntry[]): string {
  const updated = entries[0]?.at ?? '1970-01-01T00:00:00.000Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>urn:recount:feed:${xml(frame.self.slice(frame.origin.length))}</id>
<title>${xml(frame.title)}</title>
<updated>${updated}</updated>
<generator>Recount</generator>
<link rel="self" type="application/atom+xml" href="${xml(frame.self)}"/>
<link rel="alternate" type="text/html" href="${xml(frame.page)}"/>
${entries.map(atomEntry).join('')}</feed>
`;
}

const atomEntry = (entry: FeedEntry): string => `<entry>
<id>${xml(entry.id)}</id>
<title type="text">${xml(entry.title)}</title>
<updated>${entry.at}</updated>
<published>${entry.at}</published>
<author><name>${xml(entry.author)}</name></author>
<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
<link rel="related" href="${xml(entry.pageUrl)}"/>
${entry.tags.map((tag) => `<category term="${xml(tag)}"/>\n`).join('')}<content type="text">${xml(entry.paragraphs.join('\n\n'))}</content>
</entry>
`;
