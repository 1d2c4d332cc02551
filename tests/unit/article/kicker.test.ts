import { expect, test } from 'vitest';
import { readArticle } from '../../../shared/article/read-page.ts';

const page = (heading: string, title: string, graph: string): string =>
  `<!doctype html><html><head><title>${title}</title><meta property="og:title" content="${graph}"></head>
<body><main><article><h1>${heading}</h1><p>The road above Sorrel was closed on Monday after heavy rain, the district said.</p>
<p>Helpers searched the slope through the night with dogs and lamps.</p></article></main></body></html>`;

const dead = 'At least twelve dead after landslide above Sorrel';

test('a shorter title for search engines takes no figure from the headline', () => {
  const short = 'dead after landslide above Sorrel';
  expect(readArticle({ html: page(dead, short, dead) }).headline).toBe(dead);
});

test('a kicker that the page leaves out wherever it names its headline is none of it', () => {
  const headline = 'Road closed above Sorrel after landslide';
  expect(readArticle({ html: page(`Weather ${headline}`, headline, headline) }).headline).toBe(
    headline,
  );
});

test('a kicker with an element of its own is none of the headline', () => {
  const heading = '<span class="head__topline">Storm in Costara</span> Bridge closed until May';
  expect(readArticle({ html: page(heading, 'Bridge closed', 'Storm') }).headline).toBe(
    'Bridge closed until May',
  );
});

test('a title that its own quotation marks cut short is read where it is whole', () => {
  const html = `<title>Mayor calls the bridge "a gift"</title>
<meta property="og:title" content="Mayor calls the bridge "a gift""><p>The mayor spoke on Monday.</p>`;
  expect(readArticle({ html }).headline).toBe('Mayor calls the bridge "a gift"');
});

test('a site name with a dash in it is cut whole', () => {
  const html = `<title>Bridge closed until May | Courier media - Views and News</title>
<meta property="og:site_name" content="Courier media - Views and News"><p>The bridge is closed.</p>`;
  expect(readArticle({ html }).headline).toBe('Bridge closed until May');
});

test('a line above that the page’s own titles make part of the headline is part of it', () => {
  const heading =
    '<span class="kicker">Storm in Costara</span><span>Bridge closed until May</span>';
  const title = 'Storm in Costara: Bridge closed until May';
  expect(readArticle({ html: page(heading, title, title) }).headline).toBe(title);
});

test('a headline without its line above begins with no colon', () => {
  const heading =
    '<span class="kicker">Storm in Costara</span><span class="hidden">: </span>Bridge closed until May';
  const title = 'Bridge closed until May';
  expect(readArticle({ html: page(heading, title, title) }).headline).toBe(title);
});

test('a headline that ends in a marked line keeps it', () => {
  const heading = 'Arms for Costara <span class="topline">Court hears the first complaint</span>';
  expect(readArticle({ html: page(heading, 'Arms', 'Arms') }).headline).toBe(
    'Arms for Costara Court hears the first complaint',
  );
});

test('a Chinese title ends before its sections and the site', () => {
  const html = '<title>洪水过后大桥关闭至五月_国内_港口邮报</title><p>大桥关闭。</p>';
  expect(readArticle({ html }).headline).toBe('洪水过后大桥关闭至五月');
});

test('a headline in a script without spaces is found beside the site’s own', () => {
  const html = page(
    '港口邮报</h1><h1>洪水过后大桥关闭 修缮持续至五月',
    '洪水过后大桥关闭 修缮工程持续到五月',
    '洪水过后大桥关闭 修缮工程持续到五月',
  );
  expect(readArticle({ html }).headline).toBe('洪水过后大桥关闭 修缮持续至五月');
});
