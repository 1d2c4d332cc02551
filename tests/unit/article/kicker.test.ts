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
