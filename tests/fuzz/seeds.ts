import { newsPage, paragraphs, story } from '../unit/article/page.ts';

const linked = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

/** Small pages of each kind that the reader knows. */
export const seeds: readonly [string, ...string[]] = [
  newsPage({}),
  newsPage({
    head: linked({
      '@type': 'NewsArticle',
      headline: 'Talks resume over hostages',
      datePublished: '2026-03-04T14:02:00+01:00',
      author: [{ '@type': 'Person', name: 'Ada Quill' }],
      articleBody: paragraphs.join(' '),
    }),
    top: '<p class="standfirst">The envoy left Verun.</p><div class="byline">By <a rel="author">Ada Quill</a>, 4 March 2026, 14:02</div>',
  }),
  newsPage({
    head: linked({ '@type': 'LiveBlogPosting', liveBlogUpdate: [{ '@id': '#e1' }] }),
    body: [1, 2, 3]
      .map(
        (n) =>
          `<article class="live-entry" id="e${n}"><time datetime="2026-03-04T1${n}:00Z">1${n}:00</time>${story}</article>`,
      )
      .join(''),
  }),
  newsPage({
    body: '<table><tr><th>Region</th><th>Cases</th></tr><tr><td>Verun</td><td>1,234</td></tr></table><p>Correction: an earlier version said 58.</p>',
  }),
  `<html lang="ja"><meta charset="shift_jis"><title>大橋は五月まで閉鎖_国内</title><h1>大橋</h1>${story}`,
  `<main><ul>${'<li><a href="/news/1"><h3>Bridge of the harbour road stays closed</h3></a></li>'.repeat(9)}</ul></main>`,
  `<html><body><div id="__next"></div><script id="__NEXT_DATA__" type="application/json">{"props":{"body":"${paragraphs.join(' ')}"}}</script></body></html>`,
  `# Talks resume\n\n${paragraphs.join('\n\n')}\n\n- one\n> two`,
];

/** Pieces that break parsers: unclosed marks, odd names, references, control and half characters. */
export const tokens: readonly [string, ...string[]] = [
  '<',
  '>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<p',
  '<div>',
  '</div>',
  '<table><tr><td>',
  '</table>',
  '<svg><p>',
  '<template>',
  '<noscript>',
  '<plaintext>',
  '<textarea>',
  '<select><option>',
  '<script>',
  '<script type="application/ld+json">',
  '</script>',
  '<style>',
  '<title>',
  '<base href=":">',
  '<a href="',
  '"',
  "'",
  ' class="a b:c [x]" ',
  ' itemprop="headline author datePublished" ',
  ' datetime="9999-99-99T99:99:99+99:99" ',
  '<meta charset=utf-7>',
  '<meta http-equiv=content-type content="text/html;charset=',
  '{"@type":"NewsArticle","author":{"name":[[[{}]]]},"datePublished":1e400}',
  '{"@graph":[',
  '&#x110000;',
  '&#0;',
  '&amp;amp;',
  '\u0000',
  '\uD800',
  '\uDC00',
  '\uFEFF',
  '\u202E',
  '\u00AD',
  '\u0301',
  '\r',
  '\f',
  '9'.repeat(400),
  '1,234.5 to -٣٤ of １２３',
  '“',
  '”',
  '((((((((',
  'By ',
  'said said said ',
  '31 February 2026 25:61',
  'x'.repeat(5000),
  ' '.repeat(3000),
  '\u00A0'.repeat(500),
];
