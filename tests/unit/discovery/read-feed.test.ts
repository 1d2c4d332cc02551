import { describe, expect, test } from 'vitest';
import { readFeed, readFeedText } from '../../../shared/discovery/read-feed.ts';

const base = 'https://harbour-post.example/feeds/world.xml';

const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>World</title>${items}</channel></rss>`;

const urls = (text: string): readonly string[] => {
  const reading = readFeedText(text, base);
  return reading.kind === 'feed' ? reading.items.map(({ url }) => url) : [reading.kind];
};

describe('a feed leads to stories', () => {
  test('RSS', () => {
    const items = `<item><title>Talks &amp;amp; tea &lt;b&gt;resume&lt;/b&gt;</title>
      <link>https://harbour-post.example/a?id=1&amp;utm_source=rss</link>
      <pubDate>Wed, 04 Mar 2026 14:02:00 +0200</pubDate></item>`;
    expect(readFeedText(rss(items), base)).toEqual({
      kind: 'feed',
      items: [
        {
          url: 'https://harbour-post.example/a?id=1',
          title: 'Talks & tea resume',
          publishedAt: '2026-03-04T14:02:00+02:00',
        },
      ],
    });
  });

  test('Atom', () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>World</title><entry>
      <title type="html">Envoy Adrian Holt returns</title><id>urn:harbour:2</id>
      <link rel="self" href="/self"/><link rel="alternate" type="text/html" href="../b"/>
      <published>2026-03-04T12:02:00Z</published><updated>2026-03-05T00:00:00Z</updated></entry></feed>`;
    expect(readFeedText(atom, base)).toEqual({
      kind: 'feed',
      items: [
        {
          url: 'https://harbour-post.example/b',
          title: 'Envoy Adrian Holt returns',
          publishedAt: '2026-03-04T12:02:00Z',
        },
      ],
    });
  });

  test('RDF', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
      xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel><title>World</title></channel>
      <item><title>Talks</title><link>https://harbour-post.example/c</link><dc:date>2026-03-04</dc:date></item>
      </rdf:RDF>`;
    expect(readFeedText(rdf, base)).toEqual({
      kind: 'feed',
      items: [{ url: 'https://harbour-post.example/c', title: 'Talks', publishedAt: '2026-03-04' }],
    });
  });

  test('JSON Feed', () => {
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'World',
      items: [
        { id: '1', url: '/d', title: 'Talks', date_published: '2026-03-04T14:02:00+02:00' },
        { id: 'https://harbour-post.example/e' },
        { id: 'neither' },
      ],
    });
    expect(urls(json)).toEqual([
      'https://harbour-post.example/d',
      'https://harbour-post.example/e',
    ]);
  });

  test('a news sitemap, newest first', () => {
    const sitemap = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
      xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
      <url><loc>https://harbour-post.example/old?a=1&amp;b=2</loc><news:news>
        <news:publication_date>2026-03-03</news:publication_date><news:title>Old &amp; dated</news:title></news:news></url>
      <url><loc>https://harbour-post.example/undated</loc></url>
      <url><loc>https://harbour-post.example/new</loc><news:news>
        <news:publication_date>2026-03-04T10:00:00Z</news:publication_date></news:news></url></urlset>`;
    expect(readFeedText(sitemap, base)).toEqual({
      kind: 'feed',
      items: [
        {
          url: 'https://harbour-post.example/new',
          title: null,
          publishedAt: '2026-03-04T10:00:00Z',
        },
        {
          url: 'https://harbour-post.example/old?a=1&b=2',
          title: 'Old & dated',
          publishedAt: '2026-03-03',
        },
        { url: 'https://harbour-post.example/undated', title: null, publishedAt: null },
      ],
    });
  });

  test('a sitemap index leads to sitemaps', () => {
    const index = `<sitemapindex><sitemap><loc>/s1.xml</loc><lastmod>2026-03-01</lastmod></sitemap>
      <sitemap><loc>/s2.xml</loc><lastmod>2026-03-04</lastmod></sitemap></sitemapindex>`;
    expect(readFeedText(index, base)).toEqual({
      kind: 'sitemap-index',
      sitemaps: ['https://harbour-post.example/s2.xml', 'https://harbour-post.example/s1.xml'],
    });
  });

  test('a feed in an old charset keeps its letters', () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?><rss version="2.0"><channel><item><title>\u0093Café\u0094</title><link>https://harbour-post.example/f</link></item></channel></rss>`;
    const reading = readFeed({ bytes: Buffer.from(text, 'latin1'), url: base, contentType: null });
    expect(reading.kind === 'feed' && reading.items[0]?.title).toBe('“Café”');
  });
});

describe('what a feed may not do', () => {
  test('lead anywhere but the web', () => {
    const links = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:desk@harbour-post.example',
      'https://user:pass@harbour-post.example/x',
      'https://harbour-post.example\\@evil.example/x',
      '',
    ];
    const items = links.map((link) => `<item><title>x</title><link>${link}</link></item>`);
    expect(urls(rss(items.join('')))).toEqual([]);
  });

  test('name one story twice', () => {
    const item = '<item><link>https://harbour-post.example/a</link></item>';
    expect(urls(rss(item + item))).toHaveLength(1);
  });

  test('bring more than five hundred stories', () => {
    const items = Array.from(
      { length: 800 },
      (_, n) => `<item><link>https://harbour-post.example/${n}</link></item>`,
    );
    expect(urls(rss(items.join('')))).toHaveLength(500);
    const sitemap = `<urlset>${items.map((_, n) => `<url><loc>/${n}</loc></url>`).join('')}</urlset>`;
    expect(urls(sitemap)).toHaveLength(500);
  });

  test('declare entities', () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>
      <rss version="2.0"><channel><item><title>&lol2;</title><link>https://harbour-post.example/a</link></item></channel></rss>`;
    const outside = `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss('<item><title>&x;</title></item>')}`;
    const late = rss('<!DOCTYPE x [<!ENTITY y "z">]><item><title>&y;</title></item>');
    for (const text of [laughs, outside, late]) {
      expect(readFeedText(text, base)).toMatchObject({
        kind: 'feed-error',
        reason: 'declares-entities',
      });
    }
  });

  test('but its stories may quote a document type', () => {
    const item = `<item><link>https://harbour-post.example/a</link>
      <description><![CDATA[<!DOCTYPE html><p>Talks</p>]]></description></item>`;
    expect(urls(rss(item))).toEqual(['https://harbour-post.example/a']);
  });

  test('use an entity nobody declared', () => {
    const item =
      '<item><title>a &secret; b</title><link>https://harbour-post.example/a</link></item>';
    const reading = readFeedText(rss(item), base);
    expect(reading.kind === 'feed' && reading.items[0]?.title).toBe('a &secret; b');
  });
});

describe('a feed that cannot be read says why', () => {
  test.each([
    ['cut off', rss('<item><link>https://harbour-post.example/a').slice(0, -20), 'malformed'],
    ['nested without end', rss('<a>'.repeat(100_000)), 'malformed'],
    ['a sitemap nested without end', `<urlset>${'<a>'.repeat(100_000)}</urlset>`, 'malformed'],
    ['a comment without end', rss('<!-- '), 'malformed'],
    ['broken JSON', '{"version": "https://jsonfeed.org/version/1", "items": [', 'not-a-feed'],
    ['other JSON', '{"items": []}', 'not-a-feed'],
    ['a web page', '<!doctype html><html><body>Sign in</body></html>', 'not-a-feed'],
    ['other XML', '<note><to>desk</to></note>', 'not-a-feed'],
    ['text', 'Nothing here', 'not-a-feed'],
    ['nothing', '', 'not-a-feed'],
    ['too large', rss(' '.repeat(10_000_001)), 'too-large'],
  ])('%s', (_, text, reason) => {
    expect(readFeedText(text, base)).toMatchObject({ kind: 'feed-error', reason });
  });

  test.each([
    ['many namespaces', `<rss version="2.0" ${'xmlns:a="b" '.repeat(50_000)}></rss>`],
    ['open items', rss('<item><title>'.repeat(100_000))],
    ['open quotes', rss('<item a="'.repeat(100_000))],
    ['angle brackets', rss('<'.repeat(500_000))],
    ['comments', rss('<!-- -->'.repeat(100_000))],
    ['deep JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(100_000)}`],
  ])('and %s do not hold it up', (_, text) => {
    const started = performance.now();
    readFeedText(text, base);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
