/** Only what a test cares about: the rest of the page is a plain news page. */
export interface PageParts {
  readonly head?: string;
  readonly top?: string;
  readonly body?: string;
  readonly bottom?: string;
  readonly title?: string;
}

export const paragraphs: readonly string[] = [
  'The army of Costara said on Tuesday that 59 hostages were still held in the northern valley, at least 35 of them confirmed dead.',
  'Envoy Adrian Holt told reporters in the harbour town that talks with the Northern Front would resume within days.',
  'The Prime Minister’s Office said it knew of no progress in the talks, and declined to give a date for the next round.',
  'Relief workers have brought 1,234 sacks of flour over the pass since Monday, according to the district council.',
];

export const story = paragraphs.map((text) => `<p>${text}</p>`).join('\n');

export const newsPage = ({
  head = '',
  top = '',
  body = story,
  bottom = '',
  title,
}: PageParts): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title ?? 'Talks resume over hostages | Harbour Post'}</title>
<meta property="og:site_name" content="Harbour Post"><meta property="og:type" content="article">
<meta property="article:published_time" content="2026-03-04T14:02:00+01:00">${head}</head>
<body><header><nav><a href="/">Home</a><a href="/world">World</a></nav></header>
<main><article><h1>Talks resume over hostages</h1>${top}<div class="body">${body}</div></article>${bottom}</main>
<footer><p>© 2026 Harbour Post. All rights reserved.</p></footer></body></html>`;
