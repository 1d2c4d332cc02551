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
