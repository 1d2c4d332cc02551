import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayAlias } from '../../../shared/discovery/may-alias.ts';
import { normaliseUrl } from '../../../shared/discovery/normalise-url.ts';
import { readFeed } from '../../../shared/discovery/read-feed.ts';
import { isAllowed, parseRobots } from '../../../shared/discovery/robots.ts';

const words = (...parts: string[]) =>
  fc
    .array(fc.oneof(fc.constantFrom(...parts), fc.string({ unit: 'binary', maxLength: 5 })), {
      maxLength: 30,
    })
    .map((chosen) => chosen.join(''));

const addresses = fc.oneof(
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
  words(
    'http://',
    'https://',
    'a.example',
    '/',
    '?',
    '&',
    '#',
    'utm_source=x',
    '%',
    '..',
    '@',
    ':',
  ),
);

test('normalising an address twice changes nothing', () => {
  fc.assert(
    fc.property(addresses, (url) => {
      const once = normaliseUrl(url);
      expect(once === null ? null : normaliseUrl(once)).toBe(once);
    }),
  );
});

test('whether an address may be an alias has an answer for any two texts', () => {
  fc.assert(
    fc.property(addresses, addresses, (from, to) => {
      expect(typeof mayAlias(from, to)).toBe('boolean');
    }),
  );
});

test('a page may only be an alias within one site', () => {
  fc.assert(
    fc.property(fc.webPath(), (path) => {
      expect(mayAlias(`https://a.com${path}`, `https://b.com${path}`)).toBe(false);
    }),
  );
});

test('a feed is read or refused, whatever its bytes', () => {
  const documents = words(
    '<rss version="2.0">',
    '</rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<link>',
    '</link>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    '</feed>',
    '<entry>',
    '<urlset>',
    '</urlset>',
    '<url>',
    '<loc>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?xml ?>',
    '&amp;',
    '&#x0;',
    '__proto__',
    '<__proto__>',
    '<constructor>',
    '{"version":"https://jsonfeed.org/version/1","items":[',
    ']}',
  );
  const sources = fc.oneof(
    documents.map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 300 }),
  );
  fc.assert(
    fc.property(sources, fc.string(), (bytes, contentType) => {
      const reading = readFeed({ bytes, url: 'https://harbour-post.example/feed', contentType });
      expect(['feed', 'sitemap-index', 'feed-error']).toContain(reading.kind);
    }),
    { numRuns: 500 },
  );
});

test('robots rules are read, whatever the file', () => {
  fc.assert(
    fc.property(
      words('User-agent: ', '*', 'recount', '\n', 'Disallow: ', 'Allow: ', '/', '$', '%', '#'),
      addresses,
      (text, url) => {
        expect(typeof isAllowed(parseRobots(text, 'recount'), url)).toBe('boolean');
      },
    ),
  );
});
